import { tx } from "~db/client";
import type { Account } from "../accounts/addresses.server";
import { deviceOf } from "../accounts/device";
import { closeHalfOpen, halfOpen } from "../accounts/half-open.server";
import { rememberDevice } from "../accounts/known-device.server";
import { landingOf } from "../accounts/programmes.server";
import { needsSecondFactor } from "../accounts/roles";
import { beginEnrolment, findSecondFactor } from "../accounts/second-factor.server";
import { endSession, findViewer, secondFactorRequired, startSession } from "../accounts/sessions.server";
import { now } from "../clock.server";
import { db } from "../db.server";
import type { Key } from "../i18n/catalogue";
import { goOn, homePath } from "./notice.server";

interface Onward {
  back?: string | null;
  notice?: Key;
}

/**
 * After a right password: staff and partners go on to their second factor, without a session yet
 * (in the demonstration only if they have one); everybody else is let in.
 */
export async function afterPassword(
  request: Request,
  account: Pick<Account, "userId" | "role">,
  onward: Onward = {},
): Promise<Response> {
  const { userId, role } = account;
  const isEnrolled = needsSecondFactor(role) && findSecondFactor(db, userId) !== null;
  if (!isEnrolled && !secondFactorRequired(role)) return letIn(request, account, onward);
  if (!isEnrolled) tx(db, (t) => beginEnrolment(t, userId));
  const headers = new Headers({ "Set-Cookie": halfOpen(userId, onward.back ?? null, now()) });
  return goOn("/sign-in/second-factor", undefined, headers);
}

/** Opens a session for someone whose proofs were checked, remembers the device and leads them on. */
export async function letIn(
  request: Request,
  { userId, role }: Pick<Account, "userId" | "role">,
  { back, notice, secondFactor = false }: Onward & { secondFactor?: boolean } = {},
): Promise<Response> {
  const at = now();
  const before = await findViewer(db, request.headers.get("Cookie"), at);
  if (before) endSession(db, before);
  const device = deviceOf(request.headers.get("User-Agent"));
  const headers = new Headers();
  headers.append("Set-Cookie", await startSession(db, userId, { device, secondFactor, at }));
  headers.append("Set-Cookie", rememberDevice(userId));
  headers.append("Set-Cookie", closeHalfOpen());
  return goOn(homePath(back, landingOf(db, { userId, role })), notice, headers);
}
