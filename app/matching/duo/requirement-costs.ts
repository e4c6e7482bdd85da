import type { Candidates } from "../candidates";
import type { RequirementId } from "../criterion";
import { Neighbourhood, type Side } from "../neighbours";
import type { Pool } from "./person";
import { REQUIREMENTS } from "./requirements";
import type { RoundSettings } from "./round";
import { eachSurvey } from "./survey";

/** How many people have no candidate because of one requirement: let go alone, it would give them at least one. */
export interface RequirementCost {
  id: RequirementId;
  beneficiaries: number;
  volunteers: number;
}

/** In the order of the requirements; by distance only as far as a small change reaches (survey.ts). */
export function requirementCosts(
  pool: Pool,
  settings: RoundSettings,
  candidates: Candidates,
): RequirementCost[] {
  const neighbourhood = new Neighbourhood(pool);
  const counts = (side: Side, size: number): number[] => {
    const able = new Uint8Array(size);
    const people = candidates[side];
    for (let n = 0; n < candidates.count; n++) able[people[n] as number] = 1;
    const stopped = REQUIREMENTS.map(() => 0);
    eachSurvey(
      pool,
      settings,
      neighbourhood,
      side,
      (person) => able[person] === 0,
      (_, { onlyBy }) => {
        onlyBy.forEach((pairs, r) => {
          if (pairs > 0) stopped[r] = (stopped[r] as number) + 1;
        });
      },
    );
    return stopped;
  };
  const beneficiaries = counts("beneficiary", pool.beneficiaries.length);
  const volunteers = counts("volunteer", pool.volunteers.length);
  return REQUIREMENTS.map(({ id }, r) => ({
    id,
    beneficiaries: beneficiaries[r] as number,
    volunteers: volunteers[r] as number,
  }));
}
