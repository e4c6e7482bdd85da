import { and, asc, eq, inArray, lte } from "drizzle-orm";
import type { Reader } from "~db/client";
import { beneficiaries, duos, users } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import type { SignUpId } from "../ids";
import { findPlace } from "../territory/places.server";
import { HOLDING_STATES } from "./duo-path";
import { type AccompaniedPerson, byUrgency } from "./people-list";
import { listRegistrations } from "./sign-up.server";
import { nextToAnswer, type Step } from "./sign-up-steps";

/** The people that a social worker accompanies: a proposal to answer first (nearest end first), then the longest wait. */
export function listAccompanied(db: Reader, viewer: Viewer, at: Date): AccompaniedPerson[] {
  const people = db
    .select({ person: beneficiaries, firstName: users.firstName, lastName: users.lastName })
    .from(beneficiaries)
    .innerJoin(users, eq(users.id, beneficiaries.userId))
    .where(eq(beneficiaries.referentId, viewer.userId))
    .all();
  const held = new Map(
    db
      .select({ duo: duos })
      .from(duos)
      .innerJoin(beneficiaries, eq(beneficiaries.id, duos.beneficiaryId))
      .where(
        and(
          eq(beneficiaries.referentId, viewer.userId),
          inArray(duos.state, [...HOLDING_STATES]),
          lte(duos.visibleFrom, at),
        ),
      )
      .orderBy(asc(duos.createdAt))
      .all()
      .map(({ duo }) => [duo.beneficiaryId, duo]),
  );
  const towns = new Map<string, string>();
  const townOf = (code: string): string => {
    const known = towns.get(code) ?? findPlace(db, code)?.name ?? "";
    towns.set(code, known);
    return known;
  };
  return people
    .map(({ person, firstName, lastName }): AccompaniedPerson => {
      const duo = held.get(person.id);
      return {
        ...{ id: person.id, firstName, lastName, state: person.state },
        town: townOf(person.communeCode),
        since: person.waitingSince ?? person.createdAt,
        duo: duo
          ? {
              id: duo.id,
              state: duo.state as (typeof HOLDING_STATES)[number],
              answered: duo.beneficiaryAnswer !== null,
              askedBy: duo.askedBy,
              closesAt: duo.closesAt,
            }
          : null,
      };
    })
    .sort(byUrgency);
}

export interface OpenForm {
  id: SignUpId;
  /** As far as it was told. */
  name: string | null;
  step: Step;
  createdAt: Date;
  touchedAt: Date;
}

/** Registrations that this member of staff began and has not sent, with the page where each goes on. */
export const listOpenForms = (db: Reader, viewer: Viewer, at: Date): OpenForm[] =>
  listRegistrations(db, viewer.userId, at).map(({ id, kind, answers, createdAt, touchedAt }) => ({
    ...{ id, createdAt, touchedAt, step: nextToAnswer(kind, answers) },
    name: answers.household ? `${answers.household.firstName} ${answers.household.lastName}` : null,
  }));
