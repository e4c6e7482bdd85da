import type { Reader } from "~db/client";
import type { BeneficiaryId, BranchId, VolunteerId } from "../ids";
import { listBeneficiariesInView, listVolunteersInView } from "../mentoring/candidates.server";
import { type Hurdle, hurdlesOf } from "../mentoring/eligibility";
import { type Named, namesOf } from "./drafts.server";

/** People named under each hurdle; the others are counted. */
const NAMED = 12;

export interface SideOverview {
  eligible: number;
  /** What keeps people out, the commonest first. A person with several hurdles counts under each. */
  hurdles: {
    hurdle: Hurdle;
    count: number;
    people: (Named & { id: VolunteerId | BeneficiaryId })[];
  }[];
  ineligible: number;
}
export interface Overview {
  volunteers: SideOverview;
  beneficiaries: SideOverview;
}

/** Who of some branches could take part in a round now, and what keeps the others out. */
export function overviewOf(db: Reader, branchIds: readonly BranchId[], at: Date): Overview {
  return {
    volunteers: sideOf(
      db,
      listVolunteersInView(db, branchIds).map((row) => ({ id: row.id, hurdles: hurdlesOf.volunteer(row, at) })),
    ),
    beneficiaries: sideOf(
      db,
      listBeneficiariesInView(db, branchIds).map((row) => ({
        id: row.id,
        hurdles: hurdlesOf.beneficiary(row),
      })),
    ),
  };
}

function sideOf(
  db: Reader,
  people: { id: VolunteerId | BeneficiaryId; hurdles: Hurdle[] }[],
): SideOverview {
  const byHurdle = new Map<Hurdle, (VolunteerId | BeneficiaryId)[]>();
  for (const { id, hurdles } of people) {
    for (const hurdle of hurdles) {
      const ids = byHurdle.get(hurdle);
      if (ids) ids.push(id);
      else byHurdle.set(hurdle, [id]);
    }
  }
  const sorted = [...byHurdle].sort(([, a], [, b]) => b.length - a.length);
  const names = namesOf(
    db,
    sorted.flatMap(([, ids]) => ids.slice(0, NAMED)),
  );
  const ineligible = people.filter(({ hurdles }) => hurdles.length > 0).length;
  return {
    eligible: people.length - ineligible,
    ineligible,
    hurdles: sorted.map(([hurdle, ids]) => ({
      hurdle,
      count: ids.length,
      people: ids.slice(0, NAMED).flatMap((id) => {
        const person = names.get(id);
        return person ? [{ ...person, id }] : [];
      }),
    })),
  };
}
