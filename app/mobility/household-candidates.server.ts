import { and, asc, eq, isNull } from "drizzle-orm";
import type { Db, Reader } from "~db/client";
import { tx } from "~db/client";
import { beneficiaries, households, users } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordAccess } from "../audit/history.server";
import { openOrNull } from "../audit/seal.server";
import type { HouseholdFormId, UserId } from "../ids";
import { mayReadBeneficiary } from "../mentoring/beneficiary-scope.server";
import { hasConsent } from "../mentoring/consent-rows.server";
import { profileOf } from "../mentoring/household.server";
import { isNamedLike } from "../mentoring/name-match";
import { FRENCH } from "../mentoring/profile";
import { ORAL_LEVELS, WRITTEN_LEVELS } from "../mentoring/profile-form";
import { findPlace } from "../territory/places.server";
import type { HouseholdAnswers } from "./household-form";
import { beginHousehold } from "./household-forms.server";
import { mayRegister } from "./household-register.server";

export interface Candidate {
  userId: UserId;
  name: string;
  town: string;
}

/** Beneficiaries of Duos de demain whom this viewer may register with their household, by name; at most twenty. */
export function listCandidatesNamed(db: Reader, viewer: Viewer, typed: string): Candidate[] {
  return db
    .select({ user: users, communeCode: beneficiaries.communeCode })
    .from(users)
    .innerJoin(beneficiaries, eq(beneficiaries.userId, users.id))
    .leftJoin(households, eq(households.userId, users.id))
    .where(
      and(
        mayReadBeneficiary(viewer),
        isNull(households.id),
        isNull(users.suspendedAt),
        isNull(users.mergedInto),
      ),
    )
    .orderBy(asc(users.lastName), asc(users.firstName), asc(users.id))
    .all()
    .filter(({ user }) => typed === "" || isNamedLike(`${user.firstName} ${user.lastName}`, typed))
    .slice(0, 20)
    .map(({ user, communeCode }) => ({
      userId: user.id,
      name: `${user.firstName} ${user.lastName}`,
      town: findPlace(db, communeCode)?.name ?? "",
    }));
}

/**
 * Begins the registration of somebody who has an account, with what they told for Duos de demain when the viewer may read
 * it (that reading is logged). Null when they are not this viewer's to register.
 */
export function beginForBeneficiary(
  db: Db,
  viewer: Viewer,
  userId: UserId,
  at: Date,
): HouseholdFormId | null {
  const answers = tx(db, (t): HouseholdAnswers | null => {
    if (!mayRegister(t, viewer, userId)) return null;
    const row = t
      .select({ person: beneficiaries, user: users })
      .from(beneficiaries)
      .innerJoin(users, eq(users.id, beneficiaries.userId))
      .where(eq(beneficiaries.userId, userId))
      .get();
    if (!row) return null;
    const isOpen = viewer.role !== "social_worker" || hasConsent(t, userId, "share_with_referent");
    if (!isOpen) return {};
    recordAccess(t, { viewer: viewer.userId, person: userId, page: "/households/new", at });
    return knownAnswers(row.person, row.user);
  });
  return answers && beginHousehold(db, viewer.userId, { userId, answers }, at);
}

function knownAnswers(
  person: typeof beneficiaries.$inferSelect,
  user: typeof users.$inferSelect,
): HouseholdAnswers {
  const profile = profileOf(person);
  const [owner, ...others] = profile.members;
  if (!owner) return {};
  const languages = profile.languages
    .filter(({ code }) => code !== FRENCH)
    .map(({ code, oral, written }) => ({
      code,
      oral: ORAL_LEVELS.find((level) => level === oral) ?? ("below_A1" as const),
      written: WRITTEN_LEVELS.find((level) => level === written),
    }));
  const { firstName, lastName } = user;
  return {
    who: { firstName, lastName, birthYear: owner.birthYear, sex: owner.sex, others },
    ...(languages.length > 0 && { languages: { languages } }),
    where: {
      communeCode: person.communeCode,
      townWish: "any",
      nearby: { communes: [], departements: [] },
    },
    reach: {
      reachBy: person.reachBy,
      phone: openOrNull(user.phone, `users.phone:${user.id}`) ?? undefined,
    },
  };
}
