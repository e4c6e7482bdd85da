/**
 * Did this non-GET request come from our own pages? Browsers say so in Sec-Fetch-Site, older ones in Origin;
 * a request with neither is refused (decision 0006).
 */
export function comesFromHome(
  headers: { get(name: string): string | null | undefined },
  publicOrigin: string,
): boolean {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site)
    return (
      site === "same-origin" && (!origin || origin === publicOrigin || isLoopbackTwin(origin, publicOrigin))
    );
  return (
    origin === publicOrigin ||
    (origin !== null && origin !== undefined && isLoopbackTwin(origin, publicOrigin))
  );
}

/** "http://127.0.0.1:3000" and "http://localhost:3000" are one house. */
function isLoopbackTwin(origin: string, publicOrigin: string): boolean {
  const names = ["localhost", "127.0.0.1", "[::1]"];
  try {
    const [a, b] = [new URL(origin), new URL(publicOrigin)];
    return (
      a.protocol === b.protocol &&
      a.port === b.port &&
      names.includes(a.hostname) &&
      names.includes(b.hostname)
    );
  } catch {
    return false;
  }
}
