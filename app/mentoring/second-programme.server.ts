import { and, eq, inArray } from "drizzle-orm";
import type { Reader, Tx } from "~db/client";
import { beneficiaries, duos } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import type { BeneficiaryId, BranchId, UserId } from "../ids";
import { newId } from "../new-id.server";
import { giveConsentIn } from "./consent-rows.server";
import { HOLDING_STATES } from "./duo-path";
import { profileColumns } from "./new-person.server";
import { FRENCH, type Level, type Member, type SpokenLanguage } from "./profile";
import type { ReachWay } from "./profile-form";
import { isReferentOf } from "./referents.server";

/** What another programme knows of somebody who would like a duo where they live now. */
export interface KnownElsewhere {
  userId: UserId;
  firstName: string;
  lastName: string;
  members: readonly Member[];
  communeCode: string;
  branchId: BranchId;
  languages: readonly SpokenLanguage[];
  frenchOral: Level;
  frenchWritten: Level;
  reachBy: ReachWay;
}

/** What a wish that came from another programme still lacks: nobody was asked. Words: `beneficiary.answers.<step>`. */
export const REST = ["hours", "interests", "hopes"] as const;
export type RestStep = (typeof REST)[number];

export const restToAnswer = (
  wish: Pick<typeof beneficiaries.$inferSelect, "freeHours" | "interests" | "hopes">,
): RestStep[] => {
  const open: Record<RestStep, boolean> = {
    hours: wish.freeHours === 0,
    interests: wish.interests.length === 0,
    hopes: wish.hopes.length === 0,
  };
  return REST.filter((step) => open[step]);
};

/**
 * The wish for a duo of somebody whom another programme registered, with their consent to be matched. The coordinators of the
 * branch confirm it as for anybody who asks alone; free hours, interests and hopes are still to be asked.
 */
export function addWishFor(t: Tx, known: KnownElsewhere, viewer: Viewer, at: Date): BeneficiaryId {
  const id = newId<BeneficiaryId>("ben");
  const { userId, branchId, frenchOral, frenchWritten } = known;
  const french: SpokenLanguage[] =
    frenchOral === "none" && frenchWritten === "none"
      ? []
      : [{ code: FRENCH, oral: frenchOral, written: frenchWritten }];
  const facts = {
    ...known,
    ...{ radiusKm: 10, freeHours: 0, frequency: "fortnightly" as const, phone: null, language: null },
    ...{ interests: [], dislikes: [], hopes: [], sexWish: "any" as const, familyWish: "any" as const },
    ...{ ageWish: [], maxDuos: 1, practiseFrench: true },
    languages: [...known.languages.filter(({ code }) => code !== FRENCH), ...french],
  };
  t.insert(beneficiaries)
    .values({
      ...{ id, userId, branchId, referentId: null, state: "to_confirm", createdAt: at },
      ...profileColumns(facts, id),
      ...{ frenchOral, frenchWritten, practiseFrench: true },
    })
    .run();
  giveConsentIn(t, userId, "matching", "", viewer, at);
  recordMove(t, {
    subject: { kind: "beneficiary", id },
    ...{ move: "registered", to: "to_confirm", actor: viewer.userId, at },
    details: { branchId, from: "mobility" },
  });
  return id;
}

/** A wish that may follow its person to another town: alive, and without a proposal or duo. */
export function findMovableWish(db: Reader, userId: UserId) {
  const row = db.select().from(beneficiaries).where(eq(beneficiaries.userId, userId)).get();
  if (!row) return null;
  const held = db
    .select({ id: duos.id })
    .from(duos)
    .where(and(eq(duos.beneficiaryId, row.id), inArray(duos.state, [...HOLDING_STATES])))
    .limit(1)
    .get();
  const { id, state, version, communeCode, referentId } = row;
  return { id, version, communeCode, referentId, movable: state !== "closed" && held === undefined };
}

/** Takes a wish along to another town and its branch; the wait counts on. A referent who does not work there is no longer theirs. False when it changed meanwhile. */
export function moveWishTo(
  t: Tx,
  wish: NonNullable<ReturnType<typeof findMovableWish>>,
  to: { communeCode: string; branchId: BranchId },
  viewer: Viewer,
  at: Date,
): boolean {
  const { id, version, referentId } = wish;
  const keeps = referentId !== null && isReferentOf(t, referentId, to.branchId);
  const { changes } = t
    .update(beneficiaries)
    .set({ ...to, referentId: keeps ? referentId : null, version: version + 1 })
    .where(and(eq(beneficiaries.id, id), eq(beneficiaries.version, version)))
    .run();
  if (changes !== 1) return false;
  recordMove(t, {
    subject: { kind: "beneficiary", id },
    ...{ move: "moved_town", actor: viewer.userId, at },
    details: { branchId: to.branchId, referentId: keeps ? referentId : null },
  });
  return true;
}
