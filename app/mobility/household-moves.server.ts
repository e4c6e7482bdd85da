import { and, eq, inArray } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { candidacies, households, users } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import type { HouseholdId } from "../ids";
import { isAllowed } from "../moves";
import { findPlace } from "../territory/places.server";
import { withdraw, withdrawCandidaciesOfHousehold } from "./candidacy-endings.server";
import { HOLDING_STATES } from "./candidacy-path";
import type { FieldGroup } from "./household-consents";
import { mayMatchHousehold, mayName, type Recipient, writeConsent } from "./household-consents.server";
import { hurdlesBeforeReady, type MatchableFacts } from "./household-hurdles";
import {
  HOUSEHOLD_MOVES,
  type HouseholdHurdle,
  type HouseholdMove,
  type HouseholdState,
} from "./household-path";
import { mayReadHousehold } from "./household-scope.server";

/** What became of a move: done, not this viewer's to make, too late, or something that must be there first. */
export type HouseholdMoved =
  | { ok: true }
  | { ok: false; why: "not_there" }
  | { ok: false; why: "conflict"; state: HouseholdState }
  | { ok: false; why: "hurdles"; state: HouseholdState; hurdles: HouseholdHurdle[] };

/** Moves that a person or a professional makes on a page; `place` and `look_again` follow from a candidacy. */
export const PAGE_MOVES = ["make_ready", "pause", "resume", "leave", "come_back"] as const;
export type PageMove = (typeof PAGE_MOVES)[number];

/**
 * Makes a file ready, pauses, resumes, ends or takes it up again. A pause keeps the place in the queue and a proposal already
 * made; leaving withdraws every candidacy before its move. Being ready and resuming need a live consent to be matched.
 */
export function moveHousehold(
  db: Db,
  viewer: Viewer,
  id: HouseholdId,
  move: PageMove,
  at: Date,
): HouseholdMoved {
  return tx(db, (t): HouseholdMoved => {
    const household = findMovableHousehold(t, viewer, id);
    if (!household) return { ok: false, why: "not_there" };
    const { state } = household;
    if (!isAllowed(HOUSEHOLD_MOVES, move, state, viewer.role)) return { ok: false, why: "conflict", state };
    const hurdles =
      move === "make_ready"
        ? hurdlesBeforeReady(household)
        : move === "resume" && !household.consents
          ? (["no_consent"] as const)
          : [];
    if (hurdles.length > 0) return { ok: false, why: "hurdles", state, hurdles: [...hurdles] };
    const ready = move === "make_ready" && household.waitingSince === null;
    const facts = ready ? { waitingSince: at } : move === "leave" ? { waitingSince: null } : {};
    const moved = makeHouseholdMove(t, household, move, viewer, at, facts);
    if (moved.ok && move === "leave") withdrawCandidaciesOfHousehold(t, id, viewer.userId, at);
    return moved;
  });
}

/**
 * Gives, changes or withdraws one consent, by the household or on their request. Without the consent to be matched the file
 * pauses, and interests and proposals are withdrawn; doing the same thing twice changes nothing the second time.
 */
export function changeHouseholdConsent(
  db: Db,
  viewer: Viewer,
  id: HouseholdId,
  change: Recipient & { fields: readonly FieldGroup[] },
  at: Date,
): { ok: true; paused: boolean } | { ok: false; why: "not_there" } {
  return tx(db, (t) => {
    const household = findMovableHousehold(t, viewer, id);
    if (!household) return { ok: false, why: "not_there" } as const;
    if (change.organisationId && !mayName(t, id, change.organisationId))
      return { ok: false, why: "not_there" } as const;
    if (!writeConsent(t, id, change, viewer.userId, at)) return { ok: true, paused: false } as const;
    const { recipient, organisationId } = change;
    recordMove(t, {
      subject: { kind: "household", id },
      move: change.fields.length > 0 ? "give_consent" : "withdraw_consent",
      ...{ actor: viewer.userId, at },
      details: { recipient, ...(organisationId && { organisationId }) },
    });
    if (recipient !== "association" || mayMatchHousehold(t, id)) return { ok: true, paused: false } as const;
    withdrawEarly(t, id, viewer, at);
    if (household.state !== "ready") return { ok: true, paused: false } as const;
    const paused = makeHouseholdMove(t, household, "pause", viewer, at, {}, { because: "consent" });
    return { ok: true, paused: paused.ok } as const;
  });
}

export type MovableHousehold = NonNullable<ReturnType<typeof findMovableHousehold>>;

/** One move of the table inside a transaction: guarded by state and version, with its line of history. */
export function makeHouseholdMove(
  t: Tx,
  { id, state, version }: Pick<MovableHousehold, "id" | "state" | "version">,
  move: HouseholdMove,
  viewer: Viewer,
  at: Date,
  facts: Partial<typeof households.$inferInsert> = {},
  details?: Record<string, unknown>,
): HouseholdMoved {
  if (!isAllowed(HOUSEHOLD_MOVES, move, state, viewer.role)) return { ok: false, why: "conflict", state };
  const to = HOUSEHOLD_MOVES[move].to;
  const { changes } = t
    .update(households)
    .set({ ...facts, state: to, version: version + 1 })
    .where(and(eq(households.id, id), eq(households.state, state), eq(households.version, version)))
    .run();
  if (changes !== 1) return { ok: false, why: "conflict", state };
  recordMove(t, {
    subject: { kind: "household", id },
    ...{ move, from: state, to, actor: viewer.userId, at, details },
  });
  return { ok: true };
}

/** The household, with what decides whether it may be matched, if this viewer may act for it. */
export function findMovableHousehold(db: Reader, viewer: Viewer, id: HouseholdId) {
  const row = db
    .select({ household: households, firstName: users.firstName, suspendedAt: users.suspendedAt })
    .from(households)
    .innerJoin(users, eq(users.id, households.userId))
    .where(and(eq(households.id, id), mayReadHousehold(viewer)))
    .get();
  if (!row) return null;
  const { household, firstName, suspendedAt } = row;
  const { userId, branchId, referentId, state, version, waitingSince, adults } = household;
  const { regionsWanted, regionsAccepted } = household;
  return {
    ...{ id, userId, branchId, referentId, state, version, waitingSince, firstName },
    ...{ suspendedAt, adults, regionsWanted, regionsAccepted },
    consents: mayMatchHousehold(db, id),
    placeKnown: typeof findPlace(db, household.communeCode)?.latitude === "number",
    hasCandidacy: holdsCandidacy(db, id),
  } satisfies MatchableFacts & Record<string, unknown>;
}

/** Interests and proposals rest on the consent to be matched; what the household has said yes to goes on until it withdraws. */
function withdrawEarly(t: Tx, id: HouseholdId, viewer: Viewer, at: Date): void {
  const early = t
    .select()
    .from(candidacies)
    .where(and(eq(candidacies.householdId, id), inArray(candidacies.state, ["interested", "proposed"])))
    .all();
  const ending = { party: "household", reason: "other", words: null } as const;
  for (const candidacy of early)
    withdraw(t, candidacy, { mover: viewer.role, by: viewer.userId, at }, ending);
}

const holdsCandidacy = (db: Reader, id: HouseholdId): boolean =>
  db
    .select({ id: candidacies.id })
    .from(candidacies)
    .where(and(eq(candidacies.householdId, id), inArray(candidacies.state, [...HOLDING_STATES])))
    .limit(1)
    .get() !== undefined;
