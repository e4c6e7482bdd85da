import { and, eq, inArray } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { beneficiaries, users, volunteers } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordAccess, recordMove } from "../audit/history.server";
import { openOrNull, seal } from "../audit/seal.server";
import type { BeneficiaryId, UserId, VolunteerId } from "../ids";
import { mayReadBeneficiary } from "./beneficiary-scope.server";
import { hasConsent } from "./consent-rows.server";
import type { Side } from "./duo-path";
import { profileOf } from "./household.server";
import { profileColumns } from "./new-person.server";
import { answersFrom, changedFacts, factsOf, type ProfileFacts } from "./profile-answers";
import type { Answers, ReachWay } from "./profile-form";
import type { AnswerStep } from "./sign-up-steps";

/** Whose profile: one's own, or a beneficiary's whom the viewer accompanies. */
export type ProfileKey = { side: Side; of: "mine" } | { side: "beneficiary"; of: string };

export interface OpenProfile {
  side: Side;
  id: VolunteerId | BeneficiaryId;
  userId: UserId;
  facts: ProfileFacts;
  answers: Answers;
  /** How this person can be reached: e-mail needs an address, a referent must be there. */
  ways: ReachWay[];
  version: number;
}

export type ProfileChange = { kind: "changed" } | { kind: "conflict" };

/** Someone's profile as the forms show it; null when it is not there, not theirs to see, or has ended. */
export function findProfile(db: Reader, viewer: Viewer, key: ProfileKey): OpenProfile | null {
  return key.side === "volunteer" ? findVolunteer(db, viewer) : findBeneficiary(db, viewer, key.of);
}

/** As `findProfile`, noting that somebody else than the person opened the file. */
export function openProfile(
  db: Db,
  viewer: Viewer,
  key: ProfileKey,
  page: string,
  at: Date,
): OpenProfile | null {
  const profile = findProfile(db, viewer, key);
  if (profile && profile.userId !== viewer.userId)
    tx(db, (t) => recordAccess(t, { viewer: viewer.userId, person: profile.userId, page, at }));
  return profile;
}

/**
 * Changes one step of a profile, if nobody changed it since `version` was read. History keeps the names of what changed,
 * never the values. Null when it is not there or not theirs.
 */
export function changeProfile<S extends AnswerStep>(
  db: Db,
  viewer: Viewer,
  key: ProfileKey,
  change: { step: S; answer: Answers[S]; version: number; at: Date },
): ProfileChange | null {
  return tx(db, (t): ProfileChange | null => {
    const profile = findProfile(t, viewer, key);
    if (!profile) return null;
    if (profile.version !== change.version) return { kind: "conflict" };
    const facts = factsOf({ ...profile.answers, [change.step]: change.answer });
    if (!facts) throw new Error(`${profile.id} lost a step of its profile`);
    const fields = changedFacts(profile.facts, { ...facts, language: null });
    if (fields.length === 0) return { kind: "changed" };
    write(t, profile, facts, fields);
    recordMove(t, {
      subject: { kind: profile.side, id: profile.id },
      move: "profile_changed",
      actor: viewer.userId,
      at: change.at,
      details: { fields },
    });
    return { kind: "changed" };
  });
}

function findVolunteer(db: Reader, viewer: Viewer): OpenProfile | null {
  const row = db
    .select({ profile: volunteers, user: users })
    .from(volunteers)
    .innerJoin(users, eq(users.id, volunteers.userId))
    .where(
      and(
        eq(volunteers.userId, viewer.userId),
        inArray(volunteers.state, ["screening", "approved", "paused"]),
      ),
    )
    .get();
  return row ? opened("volunteer", row.profile, row.user, { maxDuos: row.profile.maxDuos }) : null;
}

function findBeneficiary(db: Reader, viewer: Viewer, of: string): OpenProfile | null {
  const row = db
    .select({ profile: beneficiaries, user: users })
    .from(beneficiaries)
    .innerJoin(users, eq(users.id, beneficiaries.userId))
    .where(
      and(
        inArray(beneficiaries.state, ["to_confirm", "waiting", "paused"]),
        of === "mine"
          ? eq(beneficiaries.userId, viewer.userId)
          : and(eq(beneficiaries.id, of as BeneficiaryId), mayReadBeneficiary(viewer)),
      ),
    )
    .get();
  if (!row) return null;
  // What the person told stays closed to their referent when they did not agree to share it.
  if (viewer.role === "social_worker" && !hasConsent(db, row.user.id, "share_with_referent")) return null;
  const { frenchOral, frenchWritten, practiseFrench, referentId } = row.profile;
  return opened("beneficiary", row.profile, row.user, {
    ...{ frenchOral, frenchWritten, practiseFrench },
    referent: referentId !== null,
  });
}

function opened(
  side: Side,
  row: typeof volunteers.$inferSelect | typeof beneficiaries.$inferSelect,
  user: typeof users.$inferSelect,
  { referent = false, ...own }: Partial<ProfileFacts> & { referent?: boolean },
): OpenProfile {
  const given: ProfileFacts = {
    ...{ maxDuos: 1, frenchOral: null, frenchWritten: null, practiseFrench: null, language: null },
    ...profileOf(row),
    ...own,
    firstName: user.firstName,
    lastName: user.lastName,
    reachBy: row.reachBy,
    phone: openOrNull(user.phone, `users.phone:${user.id}`),
  };
  const answers = answersFrom(given, side);
  const ways: ReachWay[] = ["sms", "phone"];
  if (user.email) ways.unshift("email");
  if (referent) ways.push("referent");
  // Through the form and back, so that only what a person changes counts as changed.
  const facts = factsOf(answers) ?? given;
  return { side, id: row.id, userId: user.id, facts, answers, ways, version: row.version };
}

/** Only what changed is written: the form need not know everything that a row may hold. */
function write(t: Tx, profile: OpenProfile, facts: ProfileFacts, fields: readonly (keyof ProfileFacts)[]) {
  const { side, id, userId, version } = profile;
  const { maxDuos, frenchOral, frenchWritten, practiseFrench } = facts;
  const columns = {
    ...profileColumns(facts, id),
    ...(side === "volunteer" ? { maxDuos } : { frenchOral, frenchWritten, practiseFrench }),
  };
  const names: readonly string[] = fields.map((field) => (field === "members" ? "household" : field));
  const changes = Object.fromEntries(Object.entries(columns).filter(([name]) => names.includes(name)));
  const next = { ...changes, version: version + 1 };
  if (side === "volunteer")
    t.update(volunteers)
      .set(next)
      .where(eq(volunteers.id, id as VolunteerId))
      .run();
  else
    t.update(beneficiaries)
      .set(next)
      .where(eq(beneficiaries.id, id as BeneficiaryId))
      .run();
  const { firstName, lastName, phone } = facts;
  t.update(users)
    .set({ firstName, lastName, phone: phone === null ? null : seal(phone, `users.phone:${userId}`) })
    .where(eq(users.id, userId))
    .run();
}
