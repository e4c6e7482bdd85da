import type { Tx } from "~db/client";
import { coordinatorsOf } from "../accounts/recipients.server";
import { linkTo } from "../links.server";
import { enqueue } from "../mail/outbox.server";
import type { Duo } from "./duo-moves.server";
import type { Side } from "./duo-path";
import { otherSide, partiesOf } from "./parties.server";

/** "This proposal is closed, we go on looking": the same words whatever happened; only to who could see the proposal. */
export function tellClosed(t: Tx, duo: Duo, side: Side, at: Date): void {
  if (at < duo.visibleFrom) return;
  const { [side]: reader } = partiesOf(t, duo);
  enqueue(t, {
    kind: "proposal_closed",
    to: reader.userId,
    values: { firstName: reader.firstName, link: linkTo(`/${side}`) },
    at,
    subject: { kind: "duo", id: duo.id },
    onceKey: `proposal-closed:${duo.id}:${side}`,
  });
}

/** "Your duo has ended": neutral, without a reason. */
export function tellEnded(t: Tx, duo: Duo, sides: readonly Side[], at: Date): void {
  const parties = partiesOf(t, duo);
  for (const side of sides)
    enqueue(t, {
      kind: "duo_ended",
      to: parties[side].userId,
      values: {
        firstName: parties[side].firstName,
        otherFirstName: parties[otherSide(side)].firstName,
        link: linkTo(`/duos/${duo.id}`),
      },
      at,
      subject: { kind: "duo", id: duo.id },
      onceKey: `duo-ended:${duo.id}:${side}`,
    });
}

/** Both said yes: the branch's coordinators open the duo. */
export function tellAgreed(t: Tx, duo: Duo, at: Date): void {
  const parties = partiesOf(t, duo);
  for (const colleague of coordinatorsOf(t, duo.branchId, at))
    enqueue(t, {
      kind: "both_accepted_staff",
      to: colleague.userId,
      values: {
        firstName: colleague.firstName,
        volunteerFirstName: parties.volunteer.firstName,
        beneficiaryFirstName: parties.beneficiary.firstName,
        link: linkTo(`/staff/duos/${duo.id}`),
      },
      at,
      subject: { kind: "duo", id: duo.id },
      onceKey: `both-accepted:${duo.id}:${colleague.userId}`,
    });
}

/** A message about a duo waits for staff: the letter says only that. */
export function tellReported(t: Tx, duo: Duo, reportId: string, at: Date): void {
  for (const colleague of coordinatorsOf(t, duo.branchId, at))
    enqueue(t, {
      kind: "duo_report_staff",
      to: colleague.userId,
      values: { firstName: colleague.firstName, link: linkTo(`/staff/duos/${duo.id}`) },
      at,
      subject: { kind: "duo", id: duo.id },
      onceKey: `duo-report:${reportId}:${colleague.userId}`,
    });
}

/** An open duo of which nothing was heard: its branch's coordinators ask how it goes. */
export function tellSilent(t: Tx, duo: Duo, since: Date, days: number, at: Date): void {
  const parties = partiesOf(t, duo);
  for (const colleague of coordinatorsOf(t, duo.branchId, at))
    enqueue(t, {
      kind: "duo_silent_staff",
      to: colleague.userId,
      values: {
        firstName: colleague.firstName,
        volunteerFirstName: parties.volunteer.firstName,
        beneficiaryFirstName: parties.beneficiary.firstName,
        days,
        link: linkTo(`/staff/duos/${duo.id}`),
      },
      at,
      subject: { kind: "duo", id: duo.id },
      onceKey: `duo-silent:${duo.id}:${since.getTime()}:${colleague.userId}`,
    });
}
