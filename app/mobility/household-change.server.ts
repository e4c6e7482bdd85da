import { and, eq, inArray } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { candidacies, households, users } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordAccess, recordMove } from "../audit/history.server";
import { seal } from "../audit/seal.server";
import type { HouseholdId, UserId } from "../ids";
import type { ReachWay } from "../mentoring/profile-form";
import { HOLDING_STATES } from "./candidacy-path";
import {
  answersFrom,
  carryAdults,
  changedFacts,
  factsOf,
  type HouseholdFacts,
  keepPlaces,
} from "./household-answers";
import type { HouseholdAnswers } from "./household-form";
import { householdColumns, openedFacts } from "./household-rows.server";
import { mayReadHousehold } from "./household-scope.server";
import { type AnswerStep, missingAnswers, withAnswer } from "./household-steps";

export interface OpenHousehold {
  id: HouseholdId;
  userId: UserId;
  facts: HouseholdFacts;
  answers: HouseholdAnswers;
  /** How they can be reached: e-mail needs an address, a referent must be there. */
  ways: ReachWay[];
  version: number;
}

export type HouseholdChange =
  | { kind: "changed"; next: AnswerStep | null }
  | { kind: "conflict" }
  /** A candidacy names adults by their place in the list. */
  | { kind: "in_candidacy" };

/** A household's answers as the forms show them; null when it is not there, not this viewer's to see, or has left. */
export function findHousehold(db: Reader, viewer: Viewer, id: HouseholdId): OpenHousehold | null {
  const row = db
    .select({ household: households, user: users })
    .from(households)
    .innerJoin(users, eq(users.id, households.userId))
    .where(
      and(
        eq(households.id, id),
        inArray(households.state, ["preparing", "ready", "paused", "placed"]),
        mayReadHousehold(viewer),
      ),
    )
    .get();
  if (!row) return null;
  const { household, user } = row;
  const facts = openedFacts(household, user);
  const ways: ReachWay[] = ["sms", "phone"];
  if (user.email) ways.unshift("email");
  if (household.referentId) ways.push("referent");
  return { id, userId: user.id, facts, answers: answersFrom(facts), ways, version: household.version };
}

/** As `findHousehold`, noting that somebody else than the person opened the file. */
export function openHousehold(
  db: Db,
  viewer: Viewer,
  id: HouseholdId,
  page: string,
  at: Date,
): OpenHousehold | null {
  const household = findHousehold(db, viewer, id);
  if (household && household.userId !== viewer.userId)
    tx(db, (t) => recordAccess(t, { viewer: viewer.userId, person: household.userId, page, at }));
  return household;
}

/**
 * Changes one section of a file, if nobody changed it since `version` was read. A new adult in the list has their questions
 * open (`next`): until they are answered, nothing is known of them and they want no work. History keeps the names of what
 * changed, never the values. Null when it is not there or not theirs.
 */
export function changeHousehold(
  db: Db,
  viewer: Viewer,
  id: HouseholdId,
  { step, answer, version, at }: { step: AnswerStep; answer: unknown; version: number; at: Date },
): HouseholdChange | null {
  return tx(db, (t): HouseholdChange | null => {
    const household = findHousehold(t, viewer, id);
    if (!household) return null;
    if (household.version !== version) return { kind: "conflict" };
    const year = at.getFullYear();
    const answers = withAnswer(household.answers, step, answer);
    if (step === "who") {
      if (!keepPlaces(household.answers, answers, namedMembers(t, id))) return { kind: "in_candidacy" };
      answers.adults = carryAdults(household.answers, answers, year);
    }
    const missing = missingAnswers(answers, year).filter((one) => one !== "consents");
    const facts = factsOf(missing.reduce(untold, answers), year);
    if (!facts) throw new Error(`${id} lost a section of its file`);
    const fields = changedFacts(household.facts, facts);
    if (fields.length > 0) {
      write(t, household, facts);
      const subject = { kind: "household", id } as const;
      recordMove(t, { subject, move: "profile_changed", actor: viewer.userId, at, details: { fields } });
    }
    return { kind: "changed", next: missing[0] ?? null };
  });
}

/** Somebody who is new among the adults, before they were asked. */
const untold = (answers: HouseholdAnswers, step: AnswerStep): HouseholdAnswers =>
  withAnswer(answers, step, {
    ...{ wantsWork: "no", wanted: [], known: [], frenchOral: "none", frenchWritten: "none" },
    ...{ licences: [], constraints: [] },
  });

/** Places of the adults who would take a post or a training of a candidacy that holds places. */
function namedMembers(t: Tx, id: HouseholdId): number[] {
  const rows = t
    .select({
      one: candidacies.postMember,
      two: candidacies.secondPostMember,
      three: candidacies.trainingMember,
    })
    .from(candidacies)
    .where(and(eq(candidacies.householdId, id), inArray(candidacies.state, [...HOLDING_STATES])))
    .all();
  return rows.flatMap(({ one, two, three }) => [one, two, three]).filter((member) => member !== null);
}

function write(t: Tx, { id, userId, version }: OpenHousehold, facts: HouseholdFacts): void {
  t.update(households)
    .set({ ...householdColumns(facts, id), version: version + 1 })
    .where(eq(households.id, id))
    .run();
  const { firstName, lastName, phone } = facts;
  t.update(users)
    .set({ firstName, lastName, phone: phone === null ? null : seal(phone, `users.phone:${userId}`) })
    .where(eq(users.id, userId))
    .run();
}
