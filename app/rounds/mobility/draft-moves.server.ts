import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Db, Reader } from "~db/client";
import { candidacies, mobilityDrafts, offerDwellings, offerPosts, offerTrainings } from "~db/schema";
import type { Viewer } from "../../accounts/viewer";
import type { MobilityDraftId, MobilityRoundId } from "../../ids";
import type { LineId } from "../../matching/mobility/lines";
import { COMMITTED_STATES } from "../../mobility/candidacy-path";
import { placesLeft } from "../../mobility/offer";
import type { Bundle } from "../../mobility/round";
import { MOBILITIES } from "../book.server";
import { type Decided, type Decision, decideIn } from "../draft-decisions.server";
import { PUBLISHED_DRAFT_STATES } from "../round-path";
import { usesOf, usesOfAll } from "./lines";
import type { MobilityDraft } from "./scope.server";

/** Taken: the household has another draft in this round, or others take the last places of the lines. */
export type MobilityDraftDecided = Decided<"household" | "places">;

export const decideMobilityDraft = (
  db: Db,
  viewer: Viewer,
  decision: Decision,
  at: Date,
): MobilityDraftDecided =>
  decideIn<MobilityDraft, "household" | "places">(db, MOBILITIES, viewer, decision, at, whoIsTaken);

function whoIsTaken(db: Reader, draft: MobilityDraft): "household" | "places" | null {
  const others = publishableDrafts(db, draft.roundId).filter(({ id }) => id !== draft.id);
  if (others.some(({ householdId }) => householdId === draft.householdId)) return "household";
  if (isProposedIn(db, draft)) return "household";
  return missingFor(db, draft, others).length > 0 ? "places" : null;
}

const isProposedIn = (db: Reader, { roundId, householdId }: MobilityDraft): boolean =>
  db
    .select({ id: candidacies.id })
    .from(candidacies)
    .where(
      and(
        eq(candidacies.householdId, householdId),
        eq(candidacies.roundId, roundId),
        inArray(candidacies.state, ["proposed", ...COMMITTED_STATES]),
      ),
    )
    .get() !== undefined;

/** The drafts of a round that a publication would propose, weakest first; those proposed already hold their places. */
export const publishableDrafts = (
  db: Reader,
  roundId: MobilityRoundId,
  except: MobilityDraftId | null = null,
): MobilityDraft[] =>
  db
    .select()
    .from(mobilityDrafts)
    .where(
      and(
        eq(mobilityDrafts.roundId, roundId),
        inArray(mobilityDrafts.state, [...PUBLISHED_DRAFT_STATES]),
        isNull(mobilityDrafts.proposedAt),
        except ? ne(mobilityDrafts.id, except) : undefined,
      ),
    )
    .orderBy(mobilityDrafts.score, mobilityDrafts.id)
    .all();

/** Lines of a bundle that have too few places once these other drafts have taken theirs. */
export function missingFor(db: Reader, bundle: Bundle, others: readonly Bundle[]): LineId[] {
  const left = placesOf(db, [...usesOf(bundle).keys()]);
  const taken = usesOfAll(others);
  return [...usesOf(bundle)]
    .filter(([line, places]) => (left.get(line) ?? 0) - (taken.get(line) ?? 0) < places)
    .map(([line]) => line);
}

/** Places that each line has left at this moment, whatever the round's drafts say. */
export function placesOf(db: Reader, lines: readonly LineId[]): Map<LineId, number> {
  if (lines.length === 0) return new Map();
  return new Map(
    [offerPosts, offerDwellings, offerTrainings].flatMap((table) =>
      db
        .select({ id: table.id, number: table.number, held: table.held })
        .from(table)
        .where(inArray(table.id, lines as never[]))
        .all()
        .map((line): [LineId, number] => [line.id, placesLeft(line)]),
    ),
  );
}
