import { environment } from "../environment.server";

interface CookieOptions {
  /** Seconds; 0 forgets it. */
  maxAge: number;
  path?: string;
}

/** A Set-Cookie value that scripts cannot read and other sites cannot send along. */
export const cookie = (name: string, value: string, { maxAge, path = "/" }: CookieOptions): string =>
  `${name}=${value}; Path=${path}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${environment().https ? "; Secure" : ""}`;

export function readCookie(header: string | null, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const [key, ...value] = part.trim().split("=");
    if (key === name) return value.join("=") || null;
  }
  return null;
}
