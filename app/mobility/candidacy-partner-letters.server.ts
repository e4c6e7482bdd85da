import { and, eq, isNull } from "drizzle-orm";
import type { Reader, Tx } from "~db/client";
import { candidacyAnswers, organisationMembers, organisations, users } from "~db/schema";
import { coordinatorsOf } from "../accounts/recipients.server";
import type { OrganisationId, UserId } from "../ids";
import { linkTo } from "../links.server";
import type { LetterKind, LetterValues } from "../mail/letters";
import { enqueue, type NewLetter } from "../mail/outbox.server";
import type { Candidacy } from "./candidacy-moves.server";
import { candidacyParties } from "./candidacy-parties.server";

export type PartnerAnswer = typeof candidacyAnswers.$inferSelect;

/** Who reads letters at an organisation: its contact address, which may hold a link; else those who speak for it with an account. */
export interface Desk {
  to: NewLetter<LetterKind>["to"];
  contactName: string;
  userId: UserId | null;
}

export function desksOf(t: Reader, organisationId: OrganisationId): { name: string; desks: Desk[] } {
  const organisation = t.select().from(organisations).where(eq(organisations.id, organisationId)).get();
  if (!organisation) throw new Error(`No organisation ${organisationId}`);
  const { name, contactEmail, contactName } = organisation;
  if (contactEmail)
    return {
      name,
      desks: [{ to: { email: contactEmail, language: "fr" }, contactName: contactName ?? "", userId: null }],
    };
  const members = t
    .select({ userId: users.id, firstName: users.firstName, email: users.email })
    .from(organisationMembers)
    .innerJoin(users, eq(users.id, organisationMembers.userId))
    .where(
      and(
        eq(organisationMembers.organisationId, organisationId),
        isNull(users.suspendedAt),
        isNull(users.mergedInto),
      ),
    )
    .all();
  return {
    name,
    desks: members
      .filter(({ email }) => email !== null)
      .map(({ userId, firstName }) => ({ to: userId, contactName: firstName, userId })),
  };
}

interface ToPartners<K extends LetterKind> {
  kind: K;
  values: (desk: {
    contactName: string;
    organisation: string;
    offer: string;
    town: string;
  }) => LetterValues[K];
  mark?: string | number;
  at: Date;
}

/** To every organisation that was asked, once each; with nothing about the household. */
export function tellPartners<K extends LetterKind>(
  t: Tx,
  candidacy: Candidacy,
  { kind, values, mark = "", at }: ToPartners<K>,
  except: UserId | null = null,
): void {
  const { offer } = candidacyParties(t, candidacy);
  const asked = new Set(listAnswers(t, candidacy).map(({ organisationId }) => organisationId));
  for (const organisationId of asked) {
    const { name, desks } = desksOf(t, organisationId);
    for (const { to, contactName, userId } of desks)
      if (!except || userId !== except)
        enqueue(t, {
          kind,
          to,
          values: values({ contactName, organisation: name, offer: offer.title, town: offer.town }),
          at,
          subject: { kind: "candidacy", id: candidacy.id },
          onceKey: `${kind}:${candidacy.id}:${organisationId}:${userId ?? ""}:${mark}`,
        });
  }
}

/** "This candidacy does not go on": the same words whoever stopped it, to organisations that had been asked. */
export const tellAskedPartners = (t: Tx, candidacy: Candidacy, by: UserId | null, at: Date): void =>
  tellPartners(t, candidacy, { kind: "mobility_withdrawn_partner", values: (desk) => desk, at }, by);

/** A partner does not answer, or cannot be written to: a coordinator calls them, answers for them or asks again. */
export function tellAnswersLate(
  t: Tx,
  candidacy: Candidacy,
  answer: PartnerAnswer,
  why: "late" | "no_address",
  at: Date,
): void {
  const { name } = desksOf(t, answer.organisationId);
  for (const { userId, firstName } of coordinatorsOf(t, candidacy.branchId, at))
    enqueue(t, {
      kind: "answers_late_staff",
      to: userId,
      values: {
        firstName,
        organisation: name,
        why,
        link: linkTo(`/staff/candidacies/${candidacy.id}`),
      },
      at,
      subject: { kind: "candidacy", id: candidacy.id },
      onceKey: `answers-${why}:${answer.id}:${answer.askedAt.getTime()}:${userId}`,
    });
}

/** What was asked for a candidacy, in the order in which it was. */
export const listAnswers = (t: Reader, { id }: Pick<Candidacy, "id">): PartnerAnswer[] =>
  t
    .select()
    .from(candidacyAnswers)
    .where(eq(candidacyAnswers.candidacyId, id))
    .orderBy(candidacyAnswers.askedAt, candidacyAnswers.party)
    .all();
