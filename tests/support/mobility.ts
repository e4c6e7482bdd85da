import { seal } from "~/audit/seal.server";
import { db } from "~/db.server";
import type {
  BranchId,
  CandidacyId,
  DwellingId,
  HouseholdId,
  OfferId,
  OrganisationId,
  PostId,
  TrainingId,
  UserId,
} from "~/ids";
import type { HouseholdMember } from "~/mobility/household";
import { newId } from "~/new-id.server";
import { ROME_VERSION } from "~/territory/occupations";
import {
  candidacies,
  households,
  offerDwellings,
  offerPosts,
  offers,
  offerTrainings,
  organisationMembers,
  organisations,
} from "~db/schema";
import { EARLIER, savedUser } from "./people";

/** Clef de France in tests: complete and possible unless a test says otherwise. Offers in Angers (49007), households in Paris 18 (75118). */
export function savedOrganisation(
  branchId: BranchId,
  given: Partial<typeof organisations.$inferInsert> = {},
): OrganisationId {
  const id = newId<OrganisationId>("org");
  db.insert(organisations)
    .values({
      id,
      name: "Ateliers de la Maine",
      kinds: ["employer", "landlord"],
      communeCode: "49007",
      branchId,
      contactName: "Claude Martin",
      contactEmail: "contact@ateliers.exemple.fr",
      createdAt: EARLIER,
      ...given,
    })
    .run();
  return id;
}

/** A partner with an account who speaks for these organisations. */
export function savedPartner(...organisationIds: OrganisationId[]): { userId: UserId } {
  const user = savedUser("partner");
  for (const organisationId of organisationIds)
    db.insert(organisationMembers).values({ userId: user.userId, organisationId, addedAt: EARLIER }).run();
  return user;
}

/** An open offer without lines. */
export function savedOffer(
  organisationId: OrganisationId,
  branchId: BranchId,
  given: Partial<typeof offers.$inferInsert> = {},
): OfferId {
  const id = newId<OfferId>("off");
  db.insert(offers)
    .values({
      id,
      organisationId,
      branchId,
      communeCode: "49007",
      title: "Cuisine et logement à Angers",
      state: "open",
      amenities: ["school", "public_transport"],
      publishedAt: EARLIER,
      confirmedAt: EARLIER,
      createdAt: EARLIER,
      ...given,
    })
    .run();
  return id;
}

export function savedPost(offerId: OfferId, given: Partial<typeof offerPosts.$inferInsert> = {}): PostId {
  const id = newId<PostId>("pos");
  db.insert(offerPosts)
    .values({
      id,
      offerId,
      romeCode: "G1602",
      romeVersion: ROME_VERSION,
      label: "Personnel de cuisine",
      contract: "cdi",
      weeklyHours: 35,
      monthlyGrossCents: 190_000,
      schedules: [],
      frenchOral: "A2",
      ...given,
    })
    .run();
  return id;
}

export function savedDwelling(
  offerId: OfferId,
  given: Partial<typeof offerDwellings.$inferInsert> = {},
): DwellingId {
  const id = newId<DwellingId>("dwe");
  db.insert(offerDwellings)
    .values({
      id,
      offerId,
      type: "flat",
      kind: "social",
      rooms: 3,
      surfaceM2: 62,
      capacity: 4,
      rentCents: 48_000,
      ...given,
    })
    .run();
  return id;
}

export function savedTraining(
  offerId: OfferId,
  given: Partial<typeof offerTrainings.$inferInsert> = {},
): TrainingId {
  const id = newId<TrainingId>("tra");
  db.insert(offerTrainings)
    .values({ id, offerId, what: "Français professionnel", hours: 200, ...given })
    .run();
  return id;
}

const COUPLE: HouseholdMember[] = [
  { firstName: "Samira", sex: "woman", birthYear: 1992, adult: true },
  { firstName: "Omid", sex: "man", birthYear: 1990, adult: true },
];

/** A couple that is ready, with its account. */
export function savedHousehold(
  branchId: BranchId,
  given: Partial<typeof households.$inferInsert> & { people?: HouseholdMember[] } = {},
): { userId: UserId; householdId: HouseholdId } {
  const { people = COUPLE, ...columns } = given;
  const userId = columns.userId ?? savedUser("beneficiary").userId;
  const id = newId<HouseholdId>("hou");
  db.insert(households)
    .values({
      id,
      userId,
      branchId,
      state: "ready",
      members: seal(JSON.stringify(people), `households.members:${id}`),
      persons: people.length,
      adults: people.flatMap((person, member) =>
        person.adult
          ? [
              {
                member,
                wantsWork: true,
                wanted: ["G1602"],
                known: [{ rome: "G1602", years: 2 }],
                frenchOral: "A2" as const,
                frenchWritten: "A1" as const,
                licences: [],
                availableFrom: null,
                constraints: [],
              },
            ]
          : [],
      ),
      languages: [{ code: "prs", oral: "C2", written: "B1" }],
      communeCode: "75118",
      regionsWanted: ["52"],
      regionsAccepted: ["53"],
      regionsRefused: [],
      nearby: { communes: [], departements: [] },
      dwellingTypes: [],
      dwellingKinds: [],
      waitingSince: EARLIER,
      createdAt: EARLIER,
      ...columns,
    })
    .run();
  return { userId, householdId: id };
}

/** A row of `candidacies`; it moves no place of any line. */
export function savedCandidacy(
  given: { householdId: HouseholdId; offerId: OfferId; branchId: BranchId } & Partial<
    typeof candidacies.$inferInsert
  >,
): CandidacyId {
  const id = newId<CandidacyId>("can");
  db.insert(candidacies)
    .values({
      id,
      origin: "coordinator",
      state: "proposed",
      createdAt: EARLIER,
      visibleFrom: EARLIER,
      ...given,
    })
    .run();
  return id;
}
