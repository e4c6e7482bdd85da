import { eq } from "drizzle-orm";
import { recordMove } from "../../app/audit/history.server";
import { OFFER_DAYS, type OfferState, STALENESS_REMINDER_DAYS } from "../../app/mobility/offer-path";
import type { Tx } from "../client";
import { offers } from "../schema";
import type { Chance } from "./chance";
import type { DemoOffer } from "./offers";

const DAY = 86_400_000;
/** Days before its first candidacy on which an offer was published, and before its publication on which it was begun. */
const BEFORE = 6;
const DRAFTED = 3;

interface OfferDates {
  createdAt: Date;
  publishedAt: Date | null;
  /** When it was opened again after its end; null: never. */
  renewedAt: Date | null;
  expiresAt: Date | null;
  confirmedAt: Date | null;
  closedAt: Date | null;
}

/** The dates of an offer and what became of it, once its candidacies are known. `first`: days since its first candidacy, 0 for none. */
export function finishOffer(
  { t, chance, at }: { t: Tx; chance: Chance; at: Date },
  offer: DemoOffer,
  first: number,
): void {
  const { id, state, publisher } = offer;
  const published = first > 0 ? Math.max(offer.published, first + BEFORE) : offer.published;
  const { renewedAt, ...dates } = datesOf({ ...offer, published }, chance, at);
  const stale = dates.confirmedAt ? (at.getTime() - dates.confirmedAt.getTime()) / DAY : 0;
  const remindersSent = STALENESS_REMINDER_DAYS.filter((days) => stale >= days).length;
  t.update(offers)
    .set({ state, ...dates, ...(state === "open" && { remindersSent }) })
    .where(eq(offers.id, id))
    .run();
  const by = publisher.userId ?? chance.pick(publisher.branch.coordinators);
  const note = (move: string, from: OfferState | null, to: OfferState, when: Date | null, actor = true) => {
    if (when)
      recordMove(t, {
        subject: { kind: "offer", id },
        ...{ move, from, to, actor: actor ? by : null, at: when },
      });
  };
  note("draft", null, "draft", dates.createdAt);
  note("publish", "draft", "open", dates.publishedAt);
  note("expire", "open", "expired", renewedAt && new Date(renewedAt.getTime() - DAY), false);
  note("renew", "expired", "open", renewedAt);
  if (state === "suspended") note("suspend", "open", "suspended", new Date(at.getTime() - 2 * DAY));
  if (state === "expired") note("expire", "open", "expired", dates.expiresAt, false);
  note("close", "open", "closed", dates.closedAt);
}

function datesOf({ state, published, confirmed }: DemoOffer, chance: Chance, at: Date): OfferDates {
  const ago = (days: number) => new Date(at.getTime() - days * DAY);
  const none = { publishedAt: null, renewedAt: null, expiresAt: null, confirmedAt: null, closedAt: null };
  if (state === "draft") return { ...none, createdAt: ago(Math.min(published, 12)) };
  // Whoever keeps a place for longer than an offer stays open renews it.
  const last = state === "expired" ? OFFER_DAYS + chance.whole(2, 20) : confirmed;
  const opened = Math.max(published, state === "expired" ? last : 0);
  const isRenewed = opened >= OFFER_DAYS && opened > last + DRAFTED;
  return {
    createdAt: ago(opened + DRAFTED),
    publishedAt: ago(opened),
    renewedAt: isRenewed ? ago(last) : null,
    expiresAt: ago((isRenewed ? last : opened) - OFFER_DAYS),
    confirmedAt: ago(Math.min(opened, last)),
    closedAt: state === "closed" ? ago(chance.whole(0, 1) / 2 + 0.2) : null,
  };
}
