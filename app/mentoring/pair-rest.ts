import { type DuoState, EXPIRED_REST_DAYS, type Side } from "./duo-path";

const DAY = 86_400_000;

/** What remains of an earlier duo of the same two people. */
export interface EarlierDuo {
  state: DuoState;
  closesAt: Date;
  /** The side that said no, or changed its mind. */
  refusedBy: Side | null;
  reopenedAt: Date | null;
}

/**
 * Whether the same two people may be proposed again after this duo: never after a refusal or a lived duo unless staff
 * reopened the pair; 90 days after an expiry; at once when the association itself took the proposal back.
 */
export function mayReturn(duo: EarlierDuo, at: Date): boolean {
  if (duo.reopenedAt) return true;
  if (duo.refusedBy !== null) return false;
  if (duo.state === "expired") return at.getTime() >= duo.closesAt.getTime() + EXPIRED_REST_DAYS * DAY;
  return duo.state === "withdrawn";
}
