import { createHash } from "node:crypto";
import { and, desc, eq, gt } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { signUps } from "~db/schema";
import { fingerprint, open, openOrNull, seal } from "../audit/seal.server";
import type { Language } from "../i18n/languages";
import type { SignUpId, UserId } from "../ids";
import { linkTo } from "../links.server";
import { cancelLetters, enqueue } from "../mail/outbox.server";
import { newId } from "../new-id.server";
import { CHARTER_VERSION } from "./charter";
import type { Side } from "./duo-path";
import type { Answers, FormKind } from "./profile-form";
import type { AnswerStep } from "./sign-up-steps";

/** An unfinished form is deleted this long after it was begun, however often it was taken up again. */
export const SIGN_UP_DAYS = 30;
const DAY = 86_400_000;

/** How a form is found: by the secret in a cookie or a letter, or by the professional who began it. The right to see stands here. */
export type SignUpKey = { side?: Side; secret: string } | { id: string; by: UserId };

/** What was typed on a page that could not be an answer yet: field name → values. */
export type Typed = Record<string, string[]>;

export interface SignUp {
  id: SignUpId;
  side: Side;
  kind: FormKind;
  email: string | null;
  language: Language;
  answers: Answers;
  typed: Partial<Record<AnswerStep, Typed>>;
  /** It became a person; everything else is empty then. */
  sent: boolean;
  createdAt: Date;
  touchedAt: Date;
}

type Kept = Pick<SignUp, "answers" | "typed" | "sent">;

/** Begins a form and writes the letter with the link to come back; returns the secret of the cookie. */
export function beginSignUp(
  db: Db,
  { side, email, language, at }: { side: Side; email: string; language: Language; at: Date },
): string {
  const id = newId<SignUpId>("sgn");
  const secret = secretOf(id);
  tx(db, (t) => {
    insert(t, {
      id,
      side,
      language,
      at,
      email: seal(email, `sign_ups.email:${id}`),
      secretHash: hashOf(secret),
    });
    enqueue(t, {
      kind: "resume_sign_up",
      to: { email, language },
      values: { link: resumeLink(id), day: 0 },
      at,
      subject: { kind: "sign_up", id },
      onceKey: `resume-sign-up:${id}:0`,
    });
  });
  return secret;
}

/** Begins a form that a professional fills in together with the person. */
export function beginRegistration(db: Db, by: UserId, language: Language, at: Date): SignUpId {
  const id = newId<SignUpId>("sgn");
  tx(db, (t) => insert(t, { id, side: "beneficiary", language, at, startedBy: by }));
  return id;
}

/** The form behind a key, sent or not; null when unknown, somebody else's, of the other side or out of date. */
export function findSignUp(db: Reader, key: SignUpKey, at: Date): SignUp | null {
  const row = db
    .select()
    .from(signUps)
    .where(and(...reachable(key, at)))
    .get();
  return row ? opened(row) : null;
}

/** Unfinished forms that a professional began, the latest touched first. */
export const listRegistrations = (db: Reader, by: UserId, at: Date): SignUp[] =>
  db
    .select()
    .from(signUps)
    .where(and(eq(signUps.startedBy, by), isFresh(at)))
    .orderBy(desc(signUps.touchedAt))
    .all()
    .map(opened);

/** Keeps one step's answer; false when there is no such form any more. */
export const saveAnswer = <S extends AnswerStep>(
  db: Db,
  key: SignUpKey,
  step: S,
  answer: Answers[S],
  at: Date,
): boolean =>
  change(db, key, at, (kept) => ({
    ...kept,
    answers: { ...kept.answers, [step]: answer },
    typed: { ...kept.typed, [step]: undefined },
  }));

/** Keeps what was typed on a page that is not right yet, for someone who stops there. */
export const keepTyped = (db: Db, key: SignUpKey, step: AnswerStep, typed: Typed, at: Date): boolean =>
  change(db, key, at, (kept) => ({ ...kept, typed: { ...kept.typed, [step]: typed } }));

/** Throws an unfinished form away, with the letters about it that have not left. */
export function throwAway(db: Db, key: SignUpKey, at: Date): boolean {
  return tx(db, (t) => {
    const signUp = findSignUp(t, key, at);
    if (!signUp || signUp.sent) return false;
    cancelLetters(t, { kind: "sign_up", id: signUp.id });
    return t.delete(signUps).where(eq(signUps.id, signUp.id)).run().changes === 1;
  });
}

/** Empties a form that became a person; what is left until it is deleted lets a second click see the same success. */
export function markSent(t: Tx, id: SignUpId, at: Date): void {
  cancelLetters(t, { kind: "sign_up", id });
  t.update(signUps)
    .set({ email: null, answers: sealKept({ answers: {}, typed: {}, sent: true }, id), touchedAt: at })
    .where(eq(signUps.id, id))
    .run();
}

export const resumeLink = (id: SignUpId): string => linkTo(`/sign-up/resume/${secretOf(id)}`);

/** Derived with the data key, so that a reminder weeks later can carry the same link while the database holds a hash only. */
const secretOf = (id: SignUpId): string => fingerprint(`sign_up:${id}`);
const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

const isFresh = (at: Date) => gt(signUps.createdAt, new Date(at.getTime() - SIGN_UP_DAYS * DAY));

function reachable(key: SignUpKey, at: Date) {
  if ("by" in key) return [eq(signUps.id, key.id as SignUpId), eq(signUps.startedBy, key.by), isFresh(at)];
  return [
    eq(signUps.secretHash, hashOf(key.secret)),
    key.side ? eq(signUps.side, key.side) : undefined,
    isFresh(at),
  ];
}

function insert(
  t: Tx,
  {
    at,
    ...row
  }: Pick<typeof signUps.$inferInsert, "id" | "side" | "language" | "email" | "secretHash" | "startedBy"> & {
    at: Date;
  },
) {
  const answers = sealKept({ answers: {}, typed: {}, sent: false }, row.id);
  t.insert(signUps)
    .values({ ...row, answers, createdAt: at, touchedAt: at })
    .run();
}

function change(db: Db, key: SignUpKey, at: Date, with_: (kept: Kept) => Kept): boolean {
  return tx(db, (t) => {
    const signUp = findSignUp(t, key, at);
    if (!signUp || signUp.sent) return false;
    const kept = with_({ answers: signUp.answers, typed: signUp.typed, sent: false });
    const changes = { answers: sealKept(kept, signUp.id), touchedAt: at };
    return t.update(signUps).set(changes).where(eq(signUps.id, signUp.id)).run().changes === 1;
  });
}

function opened(row: typeof signUps.$inferSelect): SignUp {
  const { id, side, language, createdAt, touchedAt } = row;
  const { answers, typed, sent } = JSON.parse(open(row.answers, `sign_ups.answers:${id}`)) as Kept;
  // A charter whose text has changed since is still to be signed.
  if (answers.charter && answers.charter.version !== CHARTER_VERSION) delete answers.charter;
  return {
    ...{ id, side, language, createdAt, touchedAt, answers, typed, sent },
    kind: side === "volunteer" ? "volunteer" : row.startedBy ? "registered" : "beneficiary",
    email: openOrNull(row.email, `sign_ups.email:${id}`),
  };
}

const sealKept = (kept: Kept, id: SignUpId) => seal(JSON.stringify(kept), `sign_ups.answers:${id}`);
