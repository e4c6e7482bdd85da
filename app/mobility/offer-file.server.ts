import { and, count, eq, inArray } from "drizzle-orm";
import type { Reader } from "~db/client";
import { candidacies } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { listHistory } from "../audit/history.server";
import type { OfferId } from "../ids";
import { movesFor } from "../moves";
import { organisationNames } from "../partners/organisation-list.server";
import { findWhere } from "../territory/where.server";
import type { CandidacyState } from "./candidacy-path";
import { contentOf } from "./offer-content.server";
import { OFFER_MOVES } from "./offer-path";
import { getOffer, mayChangeLine, runsOffer } from "./offer-scope.server";

/** An offer as who works on it sees it: what it holds, who answers for which line, what they may do. */
export function findOfferFile(db: Reader, viewer: Viewer, id: OfferId) {
  const offer = getOffer(db, viewer, id);
  if (!offer) return null;
  const content = contentOf(db, [id])(id);
  const lines = [...content.posts, ...content.dwellings, ...content.trainings];
  const names = organisationNames(db, [
    offer.organisationId,
    ...lines.flatMap(({ organisationId }) => organisationId ?? []),
  ]);
  const marked = <Line extends (typeof lines)[number]>(line: Line) => ({
    ...line,
    owner: line.organisationId ? (names.get(line.organisationId) ?? "") : null,
    mine: mayChangeLine(viewer, offer, line),
  });
  const runs = runsOffer(viewer, offer);
  const isStaff = viewer.role !== "partner";
  return {
    ...offer,
    where: findWhere(db, offer.communeCode),
    organisation: names.get(offer.organisationId) ?? "",
    posts: content.posts.map(marked),
    dwellings: content.dwellings.map(marked),
    trainings: content.trainings.map(marked),
    runs,
    moves: runs ? movesFor(OFFER_MOVES, offer.state, viewer.role) : [],
    candidacies: isStaff ? countCandidacies(db, id) : [],
    history: isStaff ? listHistory(db, { kind: "offer", id }).slice(0, 30) : [],
  };
}
export type OfferFile = NonNullable<ReturnType<typeof findOfferFile>>;

const UNDER_WAY: readonly CandidacyState[] = [
  ...(["interested", "proposed", "accepted", "agreed", "visited", "preparing", "moved"] as const),
];

/** How many households stand where with this offer. */
const countCandidacies = (db: Reader, id: OfferId): { state: CandidacyState; count: number }[] =>
  db
    .select({ state: candidacies.state, count: count() })
    .from(candidacies)
    .where(and(eq(candidacies.offerId, id), inArray(candidacies.state, [...UNDER_WAY])))
    .groupBy(candidacies.state)
    .all();
