import { gzipSync } from "node:zlib";
import autocannon from "autocannon";
import type { Role } from "~/accounts/roles";
import type { Cookies } from "./people";

const PAGES: readonly (readonly [name: string, path: string, role?: Role])[] = [
  ["bare page of the same server", "/health"],
  ["home", "/"],
  ["sign-in", "/sign-in"],
  ["volunteer's sign-up", "/sign-up/volunteer"],
  ["volunteer: where I stand", "/volunteer", "volunteer"],
  ["beneficiary", "/beneficiary", "beneficiary"],
  ["social worker: my people", "/people", "social_worker"],
  ["coordinator: today", "/today", "coordinator"],
  ["coordinator: volunteers", "/staff/volunteers", "coordinator"],
  ["coordinator: beneficiaries", "/staff/beneficiaries", "coordinator"],
  ["coordinator: duos", "/staff/duos", "coordinator"],
  ["administrator: rounds", "/staff/rounds", "admin"],
];

/** Prints one line per page: compressed weight and requests of a first visit, then load. */
export async function measure(
  base: string,
  cookies: Cookies,
  seconds: number,
  machine: string,
): Promise<void> {
  await ready(base);
  console.log(machine);
  console.log(
    ["page", "KB", "requests", "req/s", "× bare", "p50 ms", "p99 ms", "not 200"]
      .map((title, i) => (i === 0 ? title.padEnd(32) : title.padStart(9)))
      .join(""),
  );
  let bare = 0;
  for (const [name, path, role] of PAGES) {
    const cookie = role ? (cookies[role] ?? "") : "";
    const { bytes, requests } = await firstVisit(base, path, cookie);
    const load = await autocannon({
      url: base + path,
      connections: 10,
      duration: seconds,
      headers: { cookie, "accept-encoding": "gzip, br" },
    });
    bare ||= load.requests.average;
    const cells = [
      (bytes / 1024).toFixed(1),
      requests,
      Math.round(load.requests.average),
      (load.requests.average / bare).toFixed(2),
      load.latency.p50,
      load.latency.p99,
      load.non2xx,
    ];
    console.log(name.padEnd(32) + cells.map((cell) => String(cell).padStart(9)).join(""));
  }
}

/** The page and everything that it names, each compressed as a proxy would send it. */
async function firstVisit(
  base: string,
  path: string,
  cookie: string,
): Promise<{ bytes: number; requests: number }> {
  const html = await (await fetch(base + path, { headers: { cookie } })).text();
  const named = [...html.matchAll(/(?:href|src)="(\/[^"#]+\.(?:css|js|svg|woff2|png))/g)].map(
    (m) => m[1] ?? "",
  );
  const styles = [...new Set(named)];
  let bytes = gzipSync(html).length;
  let requests = 1;
  for (const file of styles) {
    const body = Buffer.from(await (await fetch(base + file)).arrayBuffer());
    bytes += gzipSync(body).length;
    requests += 1;
    // The heading face is asked for by the style sheet on pages that show it.
    const face =
      file.endsWith(".css") &&
      !html.includes('data-tone="person"') &&
      /url\((\/fonts\/[^)]+)\)/.exec(body.toString());
    if (face) {
      bytes += Buffer.from(await (await fetch(base + (face[1] ?? ""))).arrayBuffer()).length;
      requests += 1;
    }
  }
  return { bytes, requests };
}

async function ready(base: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(`${base}/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The server did not start within 30 s: build it first (npm start does)");
}
