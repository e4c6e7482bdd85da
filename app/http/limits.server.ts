import type { AppLoadContext } from "@remix-run/node";
import { type Limit, mayTry } from "../accounts/limits.server";
import { environment } from "../environment.server";

type NetworkLimit = Extract<Limit, "signIn" | "link" | "reset" | "card" | "signUp" | "token">;

/**
 * Counts one try of a network (an address, or the /64 of an IPv6 one) and says whether it may be made.
 * The demonstration's own machine is not counted: everybody tries it from there. Nor is a call that came through no
 * server at all (a test of one page).
 */
export async function networkMayTry(context: AppLoadContext, limit: NetworkLimit): Promise<boolean> {
  if (typeof context.address !== "string") return true;
  const network = networkOf(context.address);
  if (network === "loopback" && environment().mode === "demo") return true;
  return mayTry(limit, network);
}

/** "192.0.2.7", "2001:db8:0:1", "loopback", or "unknown". */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, "");
  if (plain === "::1" || plain.startsWith("127.")) return "loopback";
  if (!plain.includes(":")) return plain || "unknown";
  const [head = "", tail = ""] = plain.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  const missing = plain.includes("::") ? 8 - left.length - right.length : 0;
  const groups = [...left, ...Array<string>(Math.max(0, missing)).fill("0"), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
