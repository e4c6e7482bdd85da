import { and, asc, desc, eq, inArray, lte } from "drizzle-orm";
import type { Reader } from "~db/client";
import { beneficiaries, duos, signUps, users } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import type { BeneficiaryId, DuoId, SignUpId } from "../ids";
import { findPlace } from "../territory/places.server";
import type { BeneficiaryState } from "./beneficiary-path";
import { HOLDING_STATES } from "./duo-path";

export interface AccompaniedPerson {
  id: BeneficiaryId;
  firstName: string;
  lastName: string;
  town: string;
  state: BeneficiaryState;
  since: Date;
  duo: {
    id: DuoId;
    state: (typeof HOLDING_STATES)[number];
    /** Their own side has answered; the other side's answer is nobody's business here. */
    answered: boolean;
    askedBy: Date;
    closesAt: Date;
  } | null;
}

const STATE_ORDER: BeneficiaryState[] = ["waiting", "to_confirm", "paused", "closed"];

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

/** Has this person a proposal that waits for their answer? */
export const mustAnswer = ({ duo }: AccompaniedPerson): boolean =>
  duo !== null && duo.state === "proposed" && !duo.answered;

function byUrgency(a: AccompaniedPerson, b: AccompaniedPerson): number {
  if (mustAnswer(a) !== mustAnswer(b)) return mustAnswer(a) ? -1 : 1;
  if (mustAnswer(a) && a.duo && b.duo) return a.duo.closesAt.getTime() - b.duo.closesAt.getTime();
  return (
    STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state) ||
    Number(a.duo !== null) - Number(b.duo !== null) ||
    a.since.getTime() - b.since.getTime()
  );
}

export interface OpenForm {
  id: SignUpId;
  createdAt: Date;
  touchedAt: Date;
}

/** Registrations that this member of staff began for a beneficiary and has not sent. */
export const listOpenForms = (db: Reader, viewer: Viewer): OpenForm[] =>
  db
    .select({ id: signUps.id, createdAt: signUps.createdAt, touchedAt: signUps.touchedAt })
    .from(signUps)
    .where(and(eq(signUps.startedBy, viewer.userId), eq(signUps.side, "beneficiary")))
    .orderBy(desc(signUps.touchedAt))
    .all();
