import { eq } from "drizzle-orm";
import { open } from "~/audit/seal.server";
import { db } from "~/db.server";
import type { CandidacyAnswerId, CandidacyId, HouseholdId, OfferId, UserId } from "~/ids";
import type { LetterKind, LetterValues } from "~/mail/letters";
import { answerCandidacy } from "~/mobility/candidacy-answers.server";
import { noteArrival } from "~/mobility/candidacy-arrival.server";
import { answerAsPartner } from "~/mobility/candidacy-partner-answers.server";
import { listAnswers } from "~/mobility/candidacy-partner-letters.server";
import { prepareMove } from "~/mobility/candidacy-preparation.server";
import { type NewMobilityProposal, proposeMobility } from "~/mobility/candidacy-proposals.server";
import type { CandidacySeat } from "~/mobility/candidacy-seats.server";
import { noteVisit, planVisit } from "~/mobility/candidacy-visits.server";
import type { FieldGroup } from "~/mobility/household-consents";
import type { Bundle } from "~/mobility/round";
import { newId } from "~/new-id.server";
import { parisDay } from "~/paris-time";
import { tx } from "~db/client";
import {
  candidacies,
  history,
  householdConsents,
  households,
  letters,
  offerDwellings,
  offerPosts,
  offerTrainings,
} from "~db/schema";
import { later, viewerOf } from "./duos";
import {
  savedDwelling,
  savedHousehold,
  savedOffer,
  savedOrganisation,
  savedPost,
  savedTraining,
} from "./mobility";
import { EARLIER, savedBranch, savedStaff } from "./people";

/** What a household agrees to; the association may match it unless a test says otherwise. */
export function consent(
  householdId: HouseholdId,
  recipient: "association" | "employers" | "landlords" | "trainings",
  fields: FieldGroup[],
): void {
  const household = db.select().from(households).where(eq(households.id, householdId)).get();
  if (!household) throw new Error(`No household ${householdId}`);
  db.insert(householdConsents)
    .values({
      id: newId("hco"),
      ...{ householdId, recipient, fields, givenAt: EARLIER, recordedBy: household.userId },
    })
    .run();
}

export const noBundle = (offerId: OfferId): Bundle => ({
  offerId,
  postId: null,
  postMember: null,
  secondPostId: null,
  secondPostMember: null,
  dwellingId: null,
  trainingId: null,
  trainingMember: null,
});

export function anotherHousehold(given: Parameters<typeof savedHousehold>[1], branchId = savedBranch()) {
  const household = savedHousehold(branchId, given);
  consent(household.householdId, "association", [
    "identity",
    "occupations",
    "french",
    "household",
    "resources",
  ]);
  return household;
}

/** A household with its social worker, and an offer of one post, one dwelling and one training place, by three organisations. */
export function savedProject(given: Parameters<typeof savedHousehold>[1] = {}) {
  const branchId = savedBranch();
  const coordinator = savedStaff("coordinator", branchId);
  const socialWorker = savedStaff("social_worker", branchId);
  const household = anotherHousehold({ referentId: socialWorker.userId, ...given }, branchId);
  const employer = savedOrganisation(branchId);
  const landlord = savedOrganisation(branchId, {
    name: "Maine Habitat",
    kinds: ["landlord"],
    contactName: "Lou Petit",
    contactEmail: "location@maine.exemple.fr",
  });
  const school = savedOrganisation(branchId, {
    name: "Greta du Maine",
    kinds: ["training"],
    contactName: null,
    contactEmail: "accueil@greta.exemple.fr",
  });
  const offerId = savedOffer(employer, branchId);
  const bundle: Bundle = {
    ...noBundle(offerId),
    ...{ postId: savedPost(offerId), postMember: 0 },
    dwellingId: savedDwelling(offerId, { organisationId: landlord }),
    ...{ trainingId: savedTraining(offerId, { organisationId: school }), trainingMember: 1 },
  };
  return {
    ...{ branchId, coordinator, socialWorker, employer, landlord, school, offerId, bundle },
    ...household,
  };
}
export type Project = ReturnType<typeof savedProject>;

export const proposeTo = (
  project: Pick<Project, "householdId" | "bundle" | "coordinator">,
  at: Date,
  given: Partial<NewMobilityProposal> = {},
) =>
  tx(db, (t) =>
    proposeMobility(
      t,
      {
        ...{ householdId: project.householdId, bundle: project.bundle, roundId: null },
        ...{ explanation: { score: 7200, criteria: [] }, forcedReason: null, letterWords: "" },
        ...{ visibleFrom: at, by: project.coordinator.userId },
        ...given,
      },
      at,
    ),
  );

export function savedMobilityProposal(at: Date, project = savedProject()) {
  const proposed = proposeTo(project, at);
  if (!proposed.ok) throw new Error(`Not proposed: ${proposed.refusal}`);
  return { ...project, candidacyId: proposed.candidacyId };
}
export type SavedCandidacy = ReturnType<typeof savedMobilityProposal>;

export const householdSeat = ({
  candidacyId,
  userId,
}: {
  candidacyId: CandidacyId;
  userId: UserId;
}): CandidacySeat => ({
  candidacyId,
  mover: "beneficiary",
  by: userId,
});

export const sayYes = (saved: { candidacyId: CandidacyId; userId: UserId }, at: Date) =>
  answerCandidacy(db, householdSeat(saved), { answer: "yes", reason: null, words: null }, at);

/** The household has said yes; employer, landlord and training body are asked. */
export function savedAcceptance(at: Date, project = savedProject()) {
  const saved = savedMobilityProposal(at, project);
  const answered = sayYes(saved, later(at, 1));
  if (!answered.ok) throw new Error(`Not accepted: ${answered.refusal}`);
  return saved;
}

export const answersOf = (candidacyId: CandidacyId) => listAnswers(db, { id: candidacyId });
export const answerIdOf = (candidacyId: CandidacyId, party: string): CandidacyAnswerId => {
  const answer = answersOf(candidacyId).find((one) => one.party === party);
  if (!answer) throw new Error(`No ${party} was asked`);
  return answer.id;
};

/** A coordinator notes a partner's answer, heard on the phone. */
export const noteFor = (saved: SavedCandidacy, party: string, answer: "yes" | "no", at: Date) =>
  answerAsPartner(
    db,
    {
      answerId: answerIdOf(saved.candidacyId, party),
      mover: "coordinator",
      by: saved.coordinator.userId,
      tokenHash: null,
    },
    { answer, reason: answer === "no" ? "other" : null, words: null },
    at,
  );

/** Everybody has said yes, two days after the proposal. */
export function savedMobilityAgreement(at: Date, project = savedProject()) {
  const saved = savedAcceptance(at, project);
  for (const { party } of answersOf(saved.candidacyId)) noteFor(saved, party, "yes", later(at, 2));
  return saved;
}

export const visitOn = (startsAt: Date) => ({
  startsAt,
  endsAt: new Date(startsAt.getTime() + 4 * 3_600_000),
  place: "Gare d’Angers Saint-Laud",
  accompaniedBy: null,
  companion: "Lou Petit",
});

/** The visit took place on day 10 and they keep the project; the move is prepared for day 40. */
export function savedPreparation(at: Date, project = savedProject()) {
  const saved = savedMobilityAgreement(at, project);
  const coordinator = viewerOf(saved.coordinator.userId);
  planVisit(db, coordinator, saved.candidacyId, visitOn(later(at, 10)), later(at, 3));
  noteVisit(
    db,
    coordinator,
    saved.candidacyId,
    { outcome: "keeps", notes: null, reason: null },
    later(at, 11),
  );
  const prepared = prepareMove(db, coordinator, saved.candidacyId, parisDay(later(at, 40)), later(at, 11));
  if (!prepared?.ok) throw new Error("Not prepared");
  return saved;
}

/** They moved on day 40. */
export function savedArrival(at: Date, project = savedProject()) {
  const saved = savedPreparation(at, project);
  const arrived = noteArrival(
    db,
    viewerOf(saved.coordinator.userId),
    saved.candidacyId,
    { movedOn: parisDay(later(at, 40)), despiteOpen: true },
    later(at, 40),
  );
  if (!arrived?.ok) throw new Error("Not moved");
  return saved;
}

export function candidacyRow(id: CandidacyId) {
  const row = db.select().from(candidacies).where(eq(candidacies.id, id)).get();
  if (!row) throw new Error(`No candidacy ${id}`);
  return row;
}

/** Places held of the post, the dwelling and the training of an offer. */
export const heldOf = (offerId: OfferId): [number, number, number] => {
  const sum = (table: typeof offerPosts | typeof offerDwellings | typeof offerTrainings): number =>
    db
      .select({ held: table.held })
      .from(table)
      .where(eq(table.offerId, offerId))
      .all()
      .reduce((all, line) => all + line.held, 0);
  return [sum(offerPosts), sum(offerDwellings), sum(offerTrainings)];
};

export const candidacyMoves = (id: CandidacyId): string[] =>
  db
    .select({ move: history.move })
    .from(history)
    .where(eq(history.subjectId, id))
    .all()
    .map((line) => line.move);

/** The letters about a candidacy, opened, oldest first. */
export const candidacyLetters = (id: CandidacyId) =>
  db
    .select()
    .from(letters)
    .where(eq(letters.subjectId, id))
    .orderBy(letters.createdAt)
    .all()
    .map((letter) => ({
      kind: letter.kind,
      to: letter.userId,
      address: open(letter.toAddress, `letters.to_address:${letter.id}`),
      state: letter.state,
      notBefore: letter.notBefore,
      values: JSON.parse(open(letter.values, `letters.values:${letter.id}`)) as Record<string, unknown>,
    }));

export const lettersNamed = <K extends LetterKind>(id: CandidacyId, kind: K) =>
  candidacyLetters(id).filter((letter) => letter.kind === kind) as unknown as {
    to: UserId | null;
    address: string;
    state: string;
    notBefore: Date;
    values: LetterValues[K];
  }[];
