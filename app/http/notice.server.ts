import { redirect } from "@remix-run/node";
import type { Key, StaffKey } from "../i18n/catalogue";

const COOKIE = "notice";

/** After a successful move: go on to `path` and say it there, once. */
export function goOn(path: string, notice?: Key | StaffKey, headers: HeadersInit = {}): Response {
  const all = new Headers(headers);
  if (notice)
    all.append(
      "Set-Cookie",
      `${COOKIE}=${encodeURIComponent(notice)}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax`,
    );
  return redirect(homePath(path), { status: 303, headers: all });
}

/** The notice that waits for this page, and the cookie that forgets it. */
export function takeNotice(request: Request): { notice: string | null; headers: Headers } {
  const headers = new Headers();
  const value = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]*)`).exec(request.headers.get("Cookie") ?? "")?.[1];
  if (!value) return { notice: null, headers };
  headers.append("Set-Cookie", `${COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`);
  return { notice: decode(value), headers };
}

/** A path of this site, whatever was asked: "//elsewhere", "/\elsewhere", "https:…" become the home page. */
export function homePath(path: string | null | undefined, otherwise = "/"): string {
  if (!path?.startsWith("/")) return otherwise;
  if (/^\/[/\\]/.test(path) || /[\p{Cc}\\]/u.test(path)) return otherwise;
  const base = "http://home.invalid";
  try {
    const url = new URL(path, base);
    return url.origin === base && !url.pathname.startsWith("//")
      ? url.pathname + url.search + url.hash
      : otherwise;
  } catch {
    return otherwise;
  }
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
