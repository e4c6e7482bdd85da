import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "~db/client";
import { duos } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import type { BeneficiaryId, VolunteerId } from "../ids";
import { linkTo } from "../links.server";
import { cancelLetters, enqueue } from "../mail/outbox.server";
import { type Duo, moveDuo } from "./duo-moves.server";
import type { DuoState, Side } from "./duo-path";
import { otherSide, partiesOf } from "./parties.server";
import { closeProposalLinks } from "./proposals.server";

export type OneSide = { side: "beneficiary"; id: BeneficiaryId } | { side: "volunteer"; id: VolunteerId };

/**
 * Takes back the proposals and agreements of somebody who no longer wishes to be matched: links die, letters that have not
 * left are cancelled, and the other side is told only of what it had seen. Returns how many.
 */
export function withdrawProposalsOf(t: Tx, person: OneSide, viewer: Viewer, at: Date): number {
  const held = listDuosOf(t, person, ["proposed", "accepted"]);
  for (const duo of held) {
    move(t, duo, "withdraw", person.side, viewer, at, {});
    closeProposalLinks(t, duo, at);
    cancelLetters(t, { kind: "duo", id: duo.id });
    if (duo.visibleFrom > at) continue;
    const side = otherSide(person.side);
    const other = partiesOf(t, duo)[side];
    enqueue(t, {
      kind: "proposal_closed",
      to: other.userId,
      values: { firstName: other.firstName, link: linkTo(`/${side}`) },
      at,
      subject: { kind: "duo", id: duo.id },
      onceKey: `proposal-closed:${duo.id}:${side}`,
    });
  }
  return held.length;
}

/** Ends the open duos of somebody who leaves; the other side is thanked in a letter. Returns how many. */
export function endDuosOf(t: Tx, person: OneSide, viewer: Viewer, at: Date): number {
  const held = listDuosOf(t, person, ["open"]);
  for (const duo of held) {
    move(t, duo, "cancel", person.side, viewer, at, {
      ...{ endReason: "other" as const, nextCheckAt: null, silentSince: null },
    });
    const side = otherSide(person.side);
    const { [side]: other, [person.side]: one } = partiesOf(t, duo);
    enqueue(t, {
      kind: "duo_ended",
      to: other.userId,
      values: {
        firstName: other.firstName,
        otherFirstName: one.firstName,
        link: linkTo(`/duos/${duo.id}`),
      },
      at,
      subject: { kind: "duo", id: duo.id },
      onceKey: `duo-ended:${duo.id}:${side}`,
    });
  }
  return held.length;
}

/** Inside an immediate transaction nobody else can have moved the duo: a refusal here is a fault, not an answer. */
function move(
  t: Tx,
  duo: Duo,
  name: "withdraw" | "cancel",
  side: Side,
  viewer: Viewer,
  at: Date,
  columns: Partial<typeof duos.$inferInsert>,
): void {
  const moved = moveDuo(
    t,
    duo,
    name,
    { mover: viewer.role, by: viewer.userId, at },
    { ...columns, endedAt: at },
    { because: `${side}_left` },
  );
  if (!moved.ok) throw new Error(`Duo ${duo.id} refused "${name}" in state ${moved.state}`);
}

const listDuosOf = (t: Tx, person: OneSide, states: DuoState[]): Duo[] =>
  t
    .select()
    .from(duos)
    .where(
      and(
        person.side === "beneficiary" ? eq(duos.beneficiaryId, person.id) : eq(duos.volunteerId, person.id),
        inArray(duos.state, states),
      ),
    )
    .all();
