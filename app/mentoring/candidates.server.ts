import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Reader } from "~db/client";
import { beneficiaries, communes, consents, duos, users, volunteers } from "~db/schema";
import type { BeneficiaryId, BranchId, VolunteerId } from "../ids";
import { NEEDED_CONSENTS } from "./consents";
import { HOLDING_STATES } from "./duo-path";
import {
  BENEFICIARIES_IN_VIEW,
  type BeneficiaryFacts,
  VOLUNTEERS_IN_VIEW,
  type VolunteerFacts,
} from "./eligibility";

export type VolunteerInView = VolunteerFacts & { id: VolunteerId; branchId: BranchId };
export type BeneficiaryInView = BeneficiaryFacts & { id: BeneficiaryId; branchId: BranchId };

/** The volunteers of some branches whose files are being worked on, with what decides if they may take part in a round. */
export function listVolunteersInView(db: Reader, branchIds: readonly BranchId[]): VolunteerInView[] {
  return db
    .select({
      id: volunteers.id,
      branchId: volunteers.branchId,
      state: volunteers.state,
      suspendedAt: users.suspendedAt,
      address_confirmed: users.emailConfirmedAt,
      identity_seen: volunteers.identitySeenAt,
      information_meeting: volunteers.meetingAttendedAt,
      interview: volunteers.interviewAt,
      charter: volunteers.charterSignedAt,
      record_check: volunteers.recordCheckSeenAt,
      recordCheckRenewalAt: volunteers.recordCheckRenewalAt,
      latitude: communes.latitude,
      maxDuos: volunteers.maxDuos,
      held: held(duos.volunteerId, volunteers.id),
    })
    .from(volunteers)
    .innerJoin(users, eq(users.id, volunteers.userId))
    .leftJoin(communes, eq(communes.code, volunteers.communeCode))
    .where(
      and(
        inArray(volunteers.branchId, [...branchIds]),
        inArray(volunteers.state, [...VOLUNTEERS_IN_VIEW]),
        isNull(users.mergedInto),
      ),
    )
    .orderBy(volunteers.id)
    .all()
    .map(({ latitude, ...row }) => ({ ...row, screening: row, placeKnown: latitude !== null }));
}

/** The beneficiaries of some branches whose wish is alive, with what decides if they may take part in a round. */
export function listBeneficiariesInView(db: Reader, branchIds: readonly BranchId[]): BeneficiaryInView[] {
  return db
    .select({
      id: beneficiaries.id,
      branchId: beneficiaries.branchId,
      state: beneficiaries.state,
      suspendedAt: users.suspendedAt,
      protectionConfirmedAt: beneficiaries.protectionConfirmedAt,
      latitude: communes.latitude,
      consented: sql<number>`(SELECT count(DISTINCT ${consents.purpose}) FROM ${consents}
        WHERE ${consents.userId} = ${beneficiaries.userId} AND ${consents.withdrawnAt} IS NULL
        AND ${inArray(consents.purpose, [...NEEDED_CONSENTS])})`,
      held: held(duos.beneficiaryId, beneficiaries.id),
    })
    .from(beneficiaries)
    .innerJoin(users, eq(users.id, beneficiaries.userId))
    .leftJoin(communes, eq(communes.code, beneficiaries.communeCode))
    .where(
      and(
        inArray(beneficiaries.branchId, [...branchIds]),
        inArray(beneficiaries.state, [...BENEFICIARIES_IN_VIEW]),
        isNull(users.mergedInto),
      ),
    )
    .orderBy(beneficiaries.id)
    .all()
    .map(({ latitude, consented, ...row }) => ({
      ...row,
      consents: consented === NEEDED_CONSENTS.length,
      placeKnown: latitude !== null,
    }));
}

/** How many duos hold a place of this person. */
const held = (column: SQLiteColumn, id: SQLiteColumn) =>
  sql<number>`(SELECT count(*) FROM ${duos} WHERE ${column} = ${id} AND ${inArray(duos.state, [...HOLDING_STATES])})`;
