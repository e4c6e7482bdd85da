import { and, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Tx } from "~db/client";
import { beneficiaries, duos, users, volunteers } from "~db/schema";
import { endTokens } from "../accounts/tokens.server";
import type { Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import type { BeneficiaryId, UserId, VolunteerId } from "../ids";
import { linkTo } from "../links.server";
import { cancelLetters, enqueue } from "../mail/outbox.server";
import type { DuoState, Side } from "./duo-path";

type Person =
  | { side: "beneficiary"; id: BeneficiaryId; userId: UserId }
  | { side: "volunteer"; id: VolunteerId; userId: UserId };

/**
 * Takes back the proposals and agreements of somebody who no longer wishes to be matched: links die, letters that have not
 * left are cancelled, and the other side is told only of what it had seen. Returns how many.
 */
export function withdrawProposalsOf(t: Tx, person: Person, viewer: Viewer, at: Date): number {
  const rows = listDuosOf(t, person, ["proposed", "accepted"]);
  for (const row of rows) {
    const changed = t
      .update(duos)
      .set({ state: "withdrawn", endedAt: at, version: row.version + 1 })
      .where(and(eq(duos.id, row.id), eq(duos.version, row.version)))
      .run().changes;
    if (changed !== 1) throw new Error(`Duo ${row.id} changed inside the transaction that withdraws it`);
    recordMove(t, {
      subject: { kind: "duo", id: row.id },
      move: "withdraw",
      from: row.state,
      to: "withdrawn",
      actor: viewer.userId,
      at,
      details: { because: person.side },
    });
    endTokens(t, row.volunteerUser, "proposal", at, row.id);
    endTokens(t, row.beneficiaryUser, "proposal", at, row.id);
    cancelLetters(t, { kind: "duo", id: row.id });
    if (row.visibleFrom > at) continue;
    enqueue(t, {
      kind: "proposal_closed",
      to: row.otherUser,
      values: { firstName: row.otherFirstName, link: linkTo(spaceOf(row.otherSide)) },
      at,
      subject: { kind: "duo", id: row.id },
      onceKey: `proposal-closed:${row.id}:${row.otherSide}`,
    });
  }
  return rows.length;
}

/** Ends the open duos of somebody who leaves; the other side is thanked in a letter. Returns how many. */
export function endDuosOf(t: Tx, person: Person, firstName: string, viewer: Viewer, at: Date): number {
  const rows = listDuosOf(t, person, ["open"]);
  for (const row of rows) {
    const changed = t
      .update(duos)
      .set({
        ...{ state: "cancelled" as const, endedAt: at, endReason: "other" as const },
        ...{ nextCheckAt: null, silentSince: null, version: row.version + 1 },
      })
      .where(and(eq(duos.id, row.id), eq(duos.version, row.version)))
      .run().changes;
    if (changed !== 1) throw new Error(`Duo ${row.id} changed inside the transaction that ends it`);
    recordMove(t, {
      subject: { kind: "duo", id: row.id },
      move: "cancel",
      from: "open",
      to: "cancelled",
      actor: viewer.userId,
      at,
      details: { because: person.side, reason: "other" },
    });
    enqueue(t, {
      kind: "duo_ended",
      to: row.otherUser,
      values: {
        firstName: row.otherFirstName,
        otherFirstName: firstName,
        link: linkTo(spaceOf(row.otherSide)),
      },
      at,
      subject: { kind: "duo", id: row.id },
      onceKey: `duo-ended:${row.id}:${row.otherSide}`,
    });
  }
  return rows.length;
}

function listDuosOf(t: Tx, person: Person, states: DuoState[]) {
  const volunteerUser = alias(users, "volunteer_user");
  const beneficiaryUser = alias(users, "beneficiary_user");
  const mine =
    person.side === "beneficiary" ? eq(duos.beneficiaryId, person.id) : eq(duos.volunteerId, person.id);
  return t
    .select({
      id: duos.id,
      state: duos.state,
      version: duos.version,
      visibleFrom: duos.visibleFrom,
      volunteerUser: volunteerUser.id,
      volunteerFirstName: volunteerUser.firstName,
      beneficiaryUser: beneficiaryUser.id,
      beneficiaryFirstName: beneficiaryUser.firstName,
    })
    .from(duos)
    .innerJoin(volunteers, eq(volunteers.id, duos.volunteerId))
    .innerJoin(volunteerUser, eq(volunteerUser.id, volunteers.userId))
    .innerJoin(beneficiaries, eq(beneficiaries.id, duos.beneficiaryId))
    .innerJoin(beneficiaryUser, eq(beneficiaryUser.id, beneficiaries.userId))
    .where(and(mine, inArray(duos.state, states)))
    .all()
    .map((row) => {
      const otherSide: Side = person.side === "beneficiary" ? "volunteer" : "beneficiary";
      return {
        ...row,
        otherSide,
        otherUser: otherSide === "volunteer" ? row.volunteerUser : row.beneficiaryUser,
        otherFirstName: otherSide === "volunteer" ? row.volunteerFirstName : row.beneficiaryFirstName,
      };
    });
}

const spaceOf = (side: Side): string => `/${side}`;
