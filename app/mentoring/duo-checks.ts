import { CHECK_DAYS } from "./duo-path";

const DAY = 86_400_000;
const EVERY_DAYS = 30;

/** When staff next check on a duo: 2, 14 and 28 days after its opening, then every thirty days; always after `at`. */
export function nextCheck(openedAt: Date, at: Date): Date {
  const elapsed = (at.getTime() - openedAt.getTime()) / DAY;
  const soon = CHECK_DAYS.find((day) => day > elapsed);
  const last = CHECK_DAYS[CHECK_DAYS.length - 1] ?? 0;
  const day = soon ?? last + EVERY_DAYS * (Math.floor((elapsed - last) / EVERY_DAYS) + 1);
  return new Date(openedAt.getTime() + day * DAY);
}
