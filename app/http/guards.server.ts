import { redirect } from "@remix-run/node";
import { type GuardedPageId, PAGES, type PageId, type PublicPageId } from "../accounts/permissions";
import type { Role } from "../accounts/roles";
import { findViewer } from "../accounts/sessions.server";
import type { Viewer } from "../accounts/viewer";
import { now } from "../clock.server";
import { db } from "../db.server";
import type { HouseholdId } from "../ids";

/**
 * The first line of every loader and action: who is asking, if they may open this page at all.
 * Nobody signed in is sent to sign in (and back); a role that the table does not name gets a 404.
 */
export async function enter(request: Request, page: GuardedPageId): Promise<Viewer>;
export async function enter(request: Request, page: PublicPageId): Promise<Viewer | null>;
export async function enter(request: Request, page: PageId): Promise<Viewer | null> {
  const viewer = await findViewer(db, request.headers.get("Cookie"), now());
  const allowed: "anyone" | readonly Role[] = PAGES[page];
  if (allowed === "anyone") return viewer;
  if (!viewer) throw redirect(`/sign-in?back=${encodeURIComponent(pathOf(request))}`);
  if (!allowed.includes(viewer.role)) throw notFound();
  return viewer;
}

/** One answer for "not there" and "not yours". */
export const notFound = (): Response => new Response(null, { status: 404 });

/** The value, or the 404 that a missing row deserves. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound();
  return value;
}

/** The viewer's household in Clef de France; somebody with a file in Duos de demain only is led there. */
export function ownHousehold(viewer: Viewer): HouseholdId {
  if (viewer.householdId) return viewer.householdId;
  throw redirect("/beneficiary", 303);
}

const pathOf = (request: Request): string => {
  const { pathname, search } = new URL(request.url);
  return request.method === "GET" ? pathname.replace(/\.data$/, "") + search : "/";
};
