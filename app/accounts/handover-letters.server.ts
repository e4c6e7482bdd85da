import { eq } from "drizzle-orm";
import type { Tx } from "~db/client";
import { users } from "~db/schema";
import { linkTo } from "../links.server";
import type { HandoverNews } from "../mail/letters";
import { enqueue } from "../mail/outbox.server";
import { parisMoment } from "../paris-time";
import type { Handover } from "./handovers.server";

/** Tells the colleague what is in their hands; "arranged" tells the absent one who takes over. The words stay on the page. */
export function tellHandover(t: Tx, handover: Handover, what: HandoverNews, at: Date): void {
  const { id, fromUser, toUser, from, to, version } = handover;
  const isToAbsent = what === "arranged";
  const reader = isToAbsent ? fromUser : toUser;
  const firstName = t.select({ firstName: users.firstName }).from(users).where(eq(users.id, reader)).get();
  enqueue(t, {
    kind: "handover_staff",
    to: reader,
    values: {
      firstName: firstName?.firstName ?? "",
      colleague: isToAbsent ? to : from,
      what,
      startsAt: noonOf(handover.startsOn),
      endsAt: noonOf(handover.endsOn),
      link: linkTo(`/staff/handovers/${id}`),
    },
    at,
    subject: { kind: "handover", id },
    onceKey: `handover-${what}:${id}:${version}`,
  });
}

const noonOf = (day: string): number => parisMoment(`${day}T12:00`)?.getTime() ?? 0;
