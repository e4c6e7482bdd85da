import { and, eq, gt, isNull, lt, lte, sql } from "drizzle-orm";
import { type Db, type Tx, tx } from "~db/client";
import { duos } from "~db/schema";
import { recordMove } from "../audit/history.server";
import type { DuoId } from "../ids";
import { linkTo } from "../links.server";
import { cancelLetters, enqueue } from "../mail/outbox.server";
import { nextCheck } from "./duo-checks";
import { tellClosed, tellSilent } from "./duo-letters.server";
import { type Duo, moveDuo } from "./duo-moves.server";
import { REMINDER_DAYS, SIDES, SILENCE_DAYS, type Side } from "./duo-path";
import { answerOf } from "./duo-standing";
import { getDuo } from "./duos.server";
import { partiesOf } from "./parties.server";
import { askersOf, writeReminder } from "./proposal-letters.server";
import { closeProposalLinks } from "./proposals.server";

const DAY = 86_400_000;

/**
 * Work of the clock. Each may run as often as one likes, after a pause of weeks, or when the clock was changed: what was
 * done is written on the duo, so nothing is done twice. Each returns how many duos it touched.
 */

/** Days 3 and 7: reminds each side that has not answered; after a pause only the latest reminder leaves. */
export function remindProposals(db: Db, at: Date): number {
  const due = db
    .select({ id: duos.id })
    .from(duos)
    .where(
      and(
        eq(duos.state, "proposed"),
        gt(duos.closesAt, at),
        lt(duos.remindersSent, REMINDER_DAYS.length),
        lte(duos.visibleFrom, new Date(at.getTime() - REMINDER_DAYS[0] * DAY)),
      ),
    )
    .all();
  return countTrue(db, due, (t, duo) => remind(t, duo, at));
}

function remind(t: Tx, duo: Duo, at: Date): boolean {
  const days = (at.getTime() - duo.visibleFrom.getTime()) / DAY;
  const passed = REMINDER_DAYS.filter((day) => days >= day);
  const day = passed.at(-1);
  if (duo.state !== "proposed" || at >= duo.closesAt || !day || passed.length <= duo.remindersSent)
    return false;
  t.update(duos).set({ remindersSent: passed.length }).where(eq(duos.id, duo.id)).run();
  const parties = partiesOf(t, duo);
  for (const side of SIDES) if (!answerOf(duo, side)) writeReminder(t, duo, parties, side, day, at);
  return true;
}

/** Day 14: closes what was not answered by both, tells each side kindly, and the referent. */
export function expireProposals(db: Db, at: Date): number {
  const due = db
    .select({ id: duos.id })
    .from(duos)
    .where(and(eq(duos.state, "proposed"), lte(duos.closesAt, at)))
    .all();
  return countTrue(db, due, (t, duo) => expire(t, duo, at));
}

function expire(t: Tx, duo: Duo, at: Date): boolean {
  if (duo.closesAt > at) return false;
  if (!moveDuo(t, duo, "expire", { mover: "clock", by: null, at }, { endedAt: at }).ok) return false;
  cancelLetters(t, { kind: "duo", id: duo.id });
  closeProposalLinks(t, duo, at);
  const parties = partiesOf(t, duo);
  for (const side of SIDES) tellExpired(t, duo, side, at);
  for (const asker of askersOf(t, parties, at))
    enqueue(t, {
      kind: "proposal_expired_referent",
      to: asker.userId,
      values: {
        firstName: asker.firstName,
        personFirstName: parties.beneficiary.firstName,
        link: linkTo(asker.path + duo.id),
      },
      at,
      subject: { kind: "duo", id: duo.id },
      onceKey: `proposal-expired-referent:${duo.id}:${asker.userId}`,
    });
  return true;
}

/** Who had not answered reads that time ran out; who had said yes reads that it is closed, like after any other end. */
function tellExpired(t: Tx, duo: Duo, side: Side, at: Date): void {
  if (answerOf(duo, side)) {
    tellClosed(t, duo, side, at);
    return;
  }
  const { [side]: reader } = partiesOf(t, duo);
  enqueue(t, {
    kind: "proposal_expired",
    to: reader.userId,
    values: { firstName: reader.firstName, link: linkTo(`/${side}`) },
    at,
    subject: { kind: "duo", id: duo.id },
    onceKey: `proposal-expired:${duo.id}:${side}`,
  });
}

/** An open duo without a meeting or a contact for 21 days raises one alarm; the next contact ends it. */
export function watchSilence(db: Db, at: Date): number {
  const due = db
    .select({ id: duos.id })
    .from(duos)
    .where(
      and(
        eq(duos.state, "open"),
        isNull(duos.silentSince),
        lte(
          sql`max(coalesce(${duos.lastContactAt}, 0), ${duos.openedAt})`,
          at.getTime() - SILENCE_DAYS * DAY,
        ),
      ),
    )
    .all();
  return countTrue(db, due, (t, duo) => noteSilence(t, duo, at));
}

function noteSilence(t: Tx, duo: Duo, at: Date): boolean {
  const last = new Date(Math.max(duo.lastContactAt?.getTime() ?? 0, duo.openedAt?.getTime() ?? 0));
  const days = Math.floor((at.getTime() - last.getTime()) / DAY);
  if (duo.state !== "open" || duo.silentSince || days < SILENCE_DAYS) return false;
  t.update(duos)
    .set({ silentSince: at, version: duo.version + 1 })
    .where(eq(duos.id, duo.id))
    .run();
  recordMove(t, {
    subject: { kind: "duo", id: duo.id },
    move: "fall_silent",
    actor: null,
    at,
    details: { days },
  });
  tellSilent(t, duo, last, days, at);
  return true;
}

/** Gives a first date to open duos that have no contact check planned (opened elsewhere, or imported). */
export function scheduleChecks(db: Db, at: Date): number {
  const due = db
    .select({ id: duos.id })
    .from(duos)
    .where(and(eq(duos.state, "open"), isNull(duos.nextCheckAt)))
    .all();
  return countTrue(db, due, (t, duo) => {
    if (duo.state !== "open" || duo.nextCheckAt || !duo.openedAt) return false;
    t.update(duos)
      .set({ nextCheckAt: nextCheck(duo.openedAt, at) })
      .where(eq(duos.id, duo.id))
      .run();
    return true;
  });
}

/** One transaction per duo: a long list never holds the writer, and one failure leaves the others done. */
const countTrue = (db: Db, due: { id: DuoId }[], work: (t: Tx, duo: Duo) => boolean): number =>
  due.filter(({ id }) => tx(db, (t) => work(t, getDuo(t, id)))).length;
