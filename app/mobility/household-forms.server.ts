import { and, desc, eq, gt, lte } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { householdForms } from "~db/schema";
import { open, seal } from "../audit/seal.server";
import type { HouseholdFormId, UserId } from "../ids";
import { newId } from "../new-id.server";
import { carryAdults } from "./household-answers";
import type { HouseholdAnswers } from "./household-form";
import { type AnswerStep, withAnswer } from "./household-steps";

/** An unfinished form is deleted this long after it was begun, however often it was taken up again. */
export const HOUSEHOLD_FORM_DAYS = 30;
const DAY = 86_400_000;

/** A form is its registrar's alone: the right to see stands in this key. */
export interface FormKey {
  id: string;
  by: UserId;
}

/** What was typed on a page that could not be an answer yet: field name → values. */
export type Typed = Record<string, string[]>;

interface Kept {
  answers: HouseholdAnswers;
  typed: Partial<Record<AnswerStep, Typed>>;
}

export interface HouseholdForm extends Kept {
  id: HouseholdFormId;
  /** The person, when they already have an account. */
  userId: UserId | null;
  createdAt: Date;
  touchedAt: Date;
}

/** Begins a registration; for somebody with an account, with what is known of them already. */
export function beginHousehold(
  db: Db,
  by: UserId,
  known: { userId: UserId; answers: HouseholdAnswers } | null,
  at: Date,
): HouseholdFormId {
  const id = newId<HouseholdFormId>("hfo");
  const kept: Kept = { answers: known?.answers ?? {}, typed: {} };
  tx(db, (t) =>
    t
      .insert(householdForms)
      .values({
        ...{ id, startedBy: by, userId: known?.userId ?? null },
        ...{ answers: sealKept(kept, id), createdAt: at, touchedAt: at },
      })
      .run(),
  );
  return id;
}

/** The form behind a key; null when unknown, somebody else's or out of date. */
export function findHouseholdForm(db: Reader, key: FormKey, at: Date): HouseholdForm | null {
  const row = db
    .select()
    .from(householdForms)
    .where(and(eq(householdForms.id, key.id as HouseholdFormId), isOf(key.by), isFresh(at)))
    .get();
  return row ? opened(row) : null;
}

/** Unfinished forms that somebody began, the latest touched first. */
export const listHouseholdForms = (db: Reader, by: UserId, at: Date): HouseholdForm[] =>
  db
    .select()
    .from(householdForms)
    .where(and(isOf(by), isFresh(at)))
    .orderBy(desc(householdForms.touchedAt))
    .all()
    .map(opened);

/** Keeps one step's answer; false when there is no such form any more. A new list of members takes what was told of each adult along. */
export const saveHouseholdAnswer = (
  db: Db,
  key: FormKey,
  step: AnswerStep,
  answer: unknown,
  at: Date,
): boolean =>
  change(db, key, at, ({ answers, typed }) => {
    const next = withAnswer(answers, step, answer);
    if (step === "who") next.adults = carryAdults(answers, next, at.getFullYear());
    return { answers: next, typed: { ...typed, [step]: undefined } };
  });

/** Keeps what was typed on a page that is not right yet, for somebody who stops there. */
export const keepHouseholdTyped = (db: Db, key: FormKey, step: AnswerStep, typed: Typed, at: Date): boolean =>
  change(db, key, at, (kept) => ({ ...kept, typed: { ...kept.typed, [step]: typed } }));

/** Throws an unfinished form away. */
export const throwHouseholdFormAway = (db: Db, key: FormKey): boolean =>
  tx(
    db,
    (t) =>
      t
        .delete(householdForms)
        .where(and(eq(householdForms.id, key.id as HouseholdFormId), isOf(key.by)))
        .run().changes === 1,
  );

/** Deletes forms thirty days after they were begun. Returns how many. */
export const forgetHouseholdForms = (db: Db, at: Date): number =>
  tx(
    db,
    (t) =>
      t
        .delete(householdForms)
        .where(lte(householdForms.createdAt, oldest(at)))
        .run().changes,
  );

const oldest = (at: Date): Date => new Date(at.getTime() - HOUSEHOLD_FORM_DAYS * DAY);
const isOf = (by: UserId) => eq(householdForms.startedBy, by);
const isFresh = (at: Date) => gt(householdForms.createdAt, oldest(at));

function change(db: Db, key: FormKey, at: Date, with_: (kept: Kept) => Kept): boolean {
  return tx(db, (t) => {
    const form = findHouseholdForm(t, key, at);
    if (!form) return false;
    const kept = with_({ answers: form.answers, typed: form.typed });
    const { changes } = t
      .update(householdForms)
      .set({ answers: sealKept(kept, form.id), touchedAt: at })
      .where(eq(householdForms.id, form.id))
      .run();
    return changes === 1;
  });
}

function opened(row: typeof householdForms.$inferSelect): HouseholdForm {
  const { id, userId, createdAt, touchedAt } = row;
  const kept = JSON.parse(open(row.answers, `household_forms.answers:${id}`)) as Kept;
  return { id, userId, createdAt, touchedAt, answers: kept.answers, typed: kept.typed };
}

const sealKept = (kept: Kept, id: HouseholdFormId) =>
  seal(JSON.stringify(kept), `household_forms.answers:${id}`);
