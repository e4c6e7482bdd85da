import type { Pool } from "./person";

/** People by id: ties are then broken in the same way whatever order they were read in. */
export function ordered(pool: Pool): Pool {
  const byId = <P extends { id: string }>(people: readonly P[]) =>
    [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...pool, beneficiaries: byId(pool.beneficiaries), volunteers: byId(pool.volunteers) };
}
