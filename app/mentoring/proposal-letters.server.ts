import { eq } from "drizzle-orm";
import type { Tx } from "~db/client";
import { users } from "~db/schema";
import { coordinatorsOf } from "../accounts/recipients.server";
import { issueToken } from "../accounts/tokens.server";
import type { DuoId, UserId } from "../ids";
import { linkTo } from "../links.server";
import { enqueue } from "../mail/outbox.server";
import type { Side } from "./duo-path";
import { otherSide, type Parties } from "./parties.server";

export interface Deadlines {
  id: DuoId;
  askedBy: Date;
  closesAt: Date;
}

/** The proposal itself, to one side; through their referent (else the branch's coordinators) when they have no e-mail. */
export function writeProposal(
  t: Tx,
  duo: Deadlines & { visibleFrom: Date; words: string },
  parties: Parties,
  side: Side,
  at: Date,
): void {
  const { [side]: reader, [otherSide(side)]: other } = parties;
  if (!reader.hasEmail) {
    askReferent(t, duo, parties, 0, { at, notBefore: duo.visibleFrom });
    return;
  }
  enqueue(t, {
    kind: "proposal",
    to: reader.userId,
    values: {
      firstName: reader.firstName,
      otherFirstName: other.firstName,
      town: other.town,
      words: duo.words,
      ...inNumbers(duo),
      link: proposalLink(t, duo, reader.userId, at),
    },
    at,
    notBefore: duo.visibleFrom,
    subject: { kind: "duo", id: duo.id },
    onceKey: `proposal:${duo.id}:${side}`,
  });
}

/** A reminder at day 3 or 7 to a side that has not answered. */
export function writeReminder(
  t: Tx,
  duo: Deadlines,
  parties: Parties,
  side: Side,
  day: 3 | 7,
  at: Date,
): void {
  const { [side]: reader, [otherSide(side)]: other } = parties;
  if (!reader.hasEmail) {
    askReferent(t, duo, parties, day, { at, notBefore: at });
    return;
  }
  enqueue(t, {
    kind: "proposal_reminder",
    to: reader.userId,
    values: {
      firstName: reader.firstName,
      otherFirstName: other.firstName,
      ...inNumbers(duo),
      link: proposalLink(t, duo, reader.userId, at),
    },
    at,
    subject: { kind: "duo", id: duo.id },
    onceKey: `proposal-reminder:${duo.id}:${side}:${day}`,
  });
}

/** Who asks a person without e-mail: their referent, else the coordinators of the branch. Each with their own page. */
export function askersOf(
  t: Tx,
  parties: Parties,
  at: Date,
): { userId: UserId; firstName: string; path: string }[] {
  const { beneficiary, beneficiaryId } = parties;
  const referent = beneficiary.referentId ? findName(t, beneficiary.referentId) : undefined;
  if (referent) return [{ ...referent, path: `/people/${beneficiaryId}/duos/` }];
  return coordinatorsOf(t, parties.branchId, at).map(({ userId, firstName }) => ({
    userId,
    firstName,
    path: "/staff/duos/",
  }));
}

function askReferent(
  t: Tx,
  duo: Deadlines,
  parties: Parties,
  day: 0 | 3 | 7,
  when: { at: Date; notBefore: Date },
): void {
  for (const asker of askersOf(t, parties, when.at))
    enqueue(t, {
      kind: "proposal_referent",
      to: asker.userId,
      values: {
        firstName: asker.firstName,
        personFirstName: parties.beneficiary.firstName,
        day,
        ...inNumbers(duo),
        link: linkTo(asker.path + duo.id),
      },
      ...when,
      subject: { kind: "duo", id: duo.id },
      onceKey: `proposal-referent:${duo.id}:${day}:${asker.userId}`,
    });
}

/** Opens this proposal only, and lives as long as it. */
const proposalLink = (t: Tx, duo: Deadlines, userId: UserId, at: Date): string =>
  linkTo(
    `/proposal/${issueToken(t, { kind: "proposal", userId, subject: duo.id, at, expiresAt: duo.closesAt })}`,
  );

const inNumbers = ({ askedBy, closesAt }: Deadlines) => ({
  askedBy: askedBy.getTime(),
  closesAt: closesAt.getTime(),
});

const findName = (t: Tx, id: UserId) =>
  t.select({ userId: users.id, firstName: users.firstName }).from(users).where(eq(users.id, id)).get();
