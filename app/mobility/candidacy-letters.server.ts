import type { Tx } from "~db/client";
import { coordinatorsOf } from "../accounts/recipients.server";
import { endTokens, issueToken } from "../accounts/tokens.server";
import type { UserId } from "../ids";
import { linkTo } from "../links.server";
import type { LetterKind, LetterValues, MobilityNews } from "../mail/letters";
import { enqueue } from "../mail/outbox.server";
import type { Candidacy } from "./candidacy-moves.server";
import { type CandidacyParties, candidacyParties, companionsOf } from "./candidacy-parties.server";

interface ToHousehold<K extends LetterKind> {
  kind: K;
  values: (reader: { firstName: string; town: string; link: string }) => LetterValues[K];
  /** What their companion reads instead, when the household has no e-mail. */
  news: MobilityNews;
  /** Tells this letter from another one of the same kind about the same candidacy. */
  mark?: string | number;
  at: Date;
  notBefore?: Date;
  /** Their own page, unless the letter opens the proposal without signing in. */
  link?: string;
}

/** To the household; through who accompanies it when it has no e-mail. Nobody outside the team is told before they may see it. */
export function tellHousehold<K extends LetterKind>(
  t: Tx,
  candidacy: Candidacy,
  { kind, values, news, mark = "", at, notBefore = at, link }: ToHousehold<K>,
): void {
  if (notBefore < candidacy.visibleFrom) return;
  const parties = candidacyParties(t, candidacy);
  const { household, offer } = parties;
  if (!household.hasEmail) {
    tellCompanions(t, candidacy, parties, news, { mark, at, notBefore });
    return;
  }
  const own = link ?? linkTo(`/candidacies/${candidacy.id}`);
  enqueue(t, {
    kind,
    to: household.userId,
    values: values({ firstName: household.firstName, town: offer.town, link: own }),
    at,
    notBefore,
    subject: { kind: "candidacy", id: candidacy.id },
    onceKey: `${kind}:${candidacy.id}:${mark}`,
  });
}

/** To who accompanies the household: what there is to read or to do with them. */
export function tellCompanions(
  t: Tx,
  candidacy: Candidacy,
  parties: CandidacyParties,
  what: MobilityNews,
  { mark = "", at, notBefore = at }: { mark?: string | number; at: Date; notBefore?: Date },
): void {
  for (const companion of companionsOf(t, parties, candidacy.id, at))
    enqueue(t, {
      kind: "mobility_referent",
      to: companion.userId,
      values: {
        firstName: companion.firstName,
        personFirstName: parties.household.firstName,
        what,
        link: linkTo(companion.path),
      },
      at,
      notBefore,
      subject: { kind: "candidacy", id: candidacy.id },
      onceKey: `mobility-referent:${what}:${candidacy.id}:${mark}:${companion.userId}`,
    });
}

/** Places came back: coordinators who follow the offer may give them to somebody else, those of the household look on. */
export function tellFreed(t: Tx, candidacy: Candidacy, by: UserId | null, at: Date): void {
  if (at < candidacy.visibleFrom) return;
  const { offer } = candidacyParties(t, candidacy);
  const told = new Set<UserId>(by ? [by] : []);
  const tell = (branchId: Candidacy["branchId"], path: string) => {
    for (const { userId, firstName } of coordinatorsOf(t, branchId, at)) {
      if (told.has(userId)) continue;
      told.add(userId);
      enqueue(t, {
        kind: "place_freed_staff",
        to: userId,
        values: { firstName, offer: offer.title, town: offer.town, link: linkTo(path) },
        at,
        subject: { kind: "candidacy", id: candidacy.id },
        onceKey: `place-freed:${candidacy.id}:${userId}`,
      });
    }
  };
  tell(candidacy.branchId, `/staff/candidacies/${candidacy.id}`);
  tell(offer.branchId, `/staff/offers/${offer.id}`);
}

/** The proposal, or a reminder of it, with a link that opens it and nothing else and lives as long as it. */
export function writeProposal(
  t: Tx,
  candidacy: Candidacy,
  letter: { day: 0 | 3 | 7; words: string; at: Date; notBefore: Date },
): void {
  const { askedBy, closesAt } = candidacy;
  if (!askedBy || !closesAt) throw new Error(`The proposal ${candidacy.id} has no deadline`);
  const { household, offer } = candidacyParties(t, candidacy);
  const deadlines = { askedBy: askedBy.getTime(), closesAt: closesAt.getTime() };
  const { at, notBefore, day: mark } = letter;
  const link = household.hasEmail
    ? linkTo(
        `/candidacy/${issueToken(t, { kind: "candidacy", userId: household.userId, subject: candidacy.id, at, expiresAt: closesAt })}`,
      )
    : undefined;
  const common = { mark, at, notBefore, ...(link && { link }) };
  if (letter.day === 0)
    tellHousehold(t, candidacy, {
      kind: "mobility_proposal",
      values: (reader) => ({ ...reader, ...deadlines, offer: offer.title, words: letter.words }),
      news: "proposal",
      ...common,
    });
  else
    tellHousehold(t, candidacy, {
      kind: "mobility_reminder",
      values: (reader) => ({ ...reader, ...deadlines }),
      news: "reminder",
      ...common,
    });
}

/** The links of a candidacy die with it. */
export function closeCandidacyLinks(t: Tx, candidacy: Candidacy, at: Date): void {
  const { household } = candidacyParties(t, candidacy);
  endTokens(t, household.userId, "candidacy", at, candidacy.id);
}
