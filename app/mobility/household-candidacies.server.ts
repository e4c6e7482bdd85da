import { and, desc, eq, lte } from "drizzle-orm";
import type { Reader } from "~db/client";
import { candidacies, communes, offers } from "~db/schema";
import type { CandidacyId, HouseholdId, OfferId } from "../ids";
import { type CandidacyState, isCommitted } from "./candidacy-path";

/** One candidacy as its household sees it on a list: never who answered what. */
export interface OwnCandidacy {
  id: CandidacyId;
  offerId: OfferId;
  state: CandidacyState;
  title: string;
  town: string;
  communeCode: string;
  createdAt: Date;
  askedBy: Date | null;
  closesAt: Date | null;
  /** The household has answered. */
  answered: boolean;
  closeReason: (typeof candidacies.$inferSelect)["closeReason"];
}

/** A household's candidacies, newest first; a proposal from the moment that it is visible. `staff` sees it from its publication. */
export const listCandidaciesOfHousehold = (
  db: Reader,
  id: HouseholdId,
  at: Date,
  { staff = false } = {},
): OwnCandidacy[] =>
  db
    .select({
      candidacy: candidacies,
      title: offers.title,
      communeCode: offers.communeCode,
      town: communes.name,
    })
    .from(candidacies)
    .innerJoin(offers, eq(offers.id, candidacies.offerId))
    .leftJoin(communes, eq(communes.code, offers.communeCode))
    .where(and(eq(candidacies.householdId, id), staff ? undefined : lte(candidacies.visibleFrom, at)))
    .orderBy(desc(candidacies.createdAt), desc(candidacies.id))
    .limit(100)
    .all()
    .map(({ candidacy, title, communeCode, town }) => ({
      ...{ id: candidacy.id, offerId: candidacy.offerId, state: candidacy.state },
      ...{ title, communeCode, town: town ?? "", createdAt: candidacy.createdAt },
      ...{ askedBy: candidacy.askedBy, closesAt: candidacy.closesAt, closeReason: candidacy.closeReason },
      answered: candidacy.householdAnswer !== null,
    }));

/** The one that decides where a household stands: what it said yes to, else a proposal, else where it has moved to. */
export function decisive(list: readonly OwnCandidacy[]): OwnCandidacy | null {
  return (
    list.find(({ state }) => isCommitted(state)) ??
    list.find(({ state }) => state === "proposed") ??
    list.find(({ state }) => state === "moved") ??
    null
  );
}
