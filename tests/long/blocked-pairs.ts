import { and, eq, inArray } from "drizzle-orm";
import { db } from "~/db.server";
import type { BeneficiaryId, BranchId, VolunteerId } from "~/ids";
import { matchDuos } from "~/matching/duo/match";
import { DEFAULT_SETTINGS } from "~/matching/duo/settings";
import { loadPool } from "~/mentoring/pool.server";
import { publishRound } from "~/rounds/publication.server";
import {
  beneficiaries,
  blockedPairs,
  consents,
  duos,
  history,
  letters,
  tokens,
  users,
  volunteers,
} from "~db/schema";
import { savedBeneficiary, savedBranch, savedStaff, savedVolunteer } from "../support/people";
import { savedDraft, savedRound, staffViewer } from "../support/rounds";
import type { Setting } from "./check";
import { BENEFICIARY_FLAWS, type Couple, PAIR_FLAWS, VOLUNTEER_FLAWS } from "./flaws";

const AT = new Date("2026-11-23T09:00:00Z");
/** People are thrown away and drawn again after so many rounds; flaws are drawn anew for each. */
const ROUNDS_PER_PEOPLE = 50;

/**
 * Draws rounds in which people lack a step of their screening or a consent and pairs were refused or blocked, and looks at
 * what the engine draws and at what is published when a coordinator also forces every pair by hand. What may not be is told
 * from the flaws as they were drawn, never by the code that is checked.
 */
export default async function blocked({ chance, times }: Setting) {
  db.$client.pragma("synchronous = OFF");
  const rounds = times(10_000);
  const seen = { rounds, drawn: 0, published: 0, refused: 0, "forbidden pairs": 0, "unscreened people": 0 };
  const wrong = {
    "blocked or refused drawn": 0,
    "blocked or refused published": 0,
    "unscreened drawn": 0,
    "unscreened published": 0,
  };
  let branchId = "" as BranchId;
  let people: { volunteers: VolunteerId[]; beneficiaries: BeneficiaryId[] } = {
    volunteers: [],
    beneficiaries: [],
  };
  let coordinator = savedStaff("coordinator");
  for (let n = 0; n < rounds; n++) {
    if (n % ROUNDS_PER_PEOPLE === 0) [branchId, coordinator, people] = drawPeople();
    oneRound();
  }
  const fine = Object.values(wrong).every((count) => count === 0);
  const told = seen.drawn > 0 && seen.published > 0 && seen.refused > 0;
  return { ok: fine && told, counts: { ...seen, ...wrong } };

  function drawPeople(): [BranchId, { userId: typeof coordinator.userId }, typeof people] {
    const branch = savedBranch();
    const hours = () => ({ freeHours: chance.whole(1, 2 ** 28 - 1), radiusKm: chance.pick([5, 20, 50]) });
    return [
      branch,
      savedStaff("coordinator", branch),
      {
        volunteers: Array.from(
          { length: 6 },
          () => savedVolunteer(branch, { ...hours(), maxDuos: chance.whole(1, 2) }).volunteerId,
        ),
        beneficiaries: Array.from({ length: 6 }, () => savedBeneficiary(branch, hours()).beneficiaryId),
      },
    ];
  }

  function oneRound(): void {
    clear();
    const out = new Set<string>(flawed());
    const never = new Set(
      forbidden().map(({ volunteerId, beneficiaryId }) => `${volunteerId} ${beneficiaryId}`),
    );
    seen["unscreened people"] += out.size;
    seen["forbidden pairs"] += never.size;
    const pool = loadPool(db, [branchId], AT);
    const hooks = { progress: () => {}, isCancelled: () => false, milliseconds: () => 0 };
    const outcome = matchDuos(pool, DEFAULT_SETTINGS, { locked: [], forbidden: [] }, hooks);
    if (outcome.kind !== "matched") throw new Error(`The round ended as ${outcome.kind}`);
    seen.drawn += outcome.pairs.length;
    const [pairs, screened] = faults(outcome.pairs);
    wrong["blocked or refused drawn"] += pairs;
    wrong["unscreened drawn"] += screened;
    publish();

    function faults(made: readonly Couple[]): [number, number] {
      return [
        made.filter((pair) => never.has(`${pair.volunteerId} ${pair.beneficiaryId}`)).length,
        made.filter((pair) => out.has(pair.volunteerId) || out.has(pair.beneficiaryId)).length,
      ];
    }

    /** The engine's pairs, and twelve more that a coordinator set by hand against everything. */
    function publish(): void {
      const roundId = savedRound(coordinator, [branchId]);
      const chosen = new Map<string, Couple>();
      const hand = Array.from({ length: 12 }, () => ({
        volunteerId: chance.pick(people.volunteers),
        beneficiaryId: chance.pick(people.beneficiaries),
      }));
      const engines = outcome.kind === "matched" ? outcome.pairs : [];
      for (const { volunteerId, beneficiaryId } of [...hand, ...engines])
        chosen.set(`${volunteerId} ${beneficiaryId}`, { volunteerId, beneficiaryId });
      for (const pair of chosen.values())
        savedDraft(roundId, branchId, pair, { state: "forced", forcedReason: "Ils se connaissent." });
      const viewer = staffViewer(coordinator, "coordinator", branchId);
      const published = publishRound(db, viewer, { roundId, version: 1, letterWords: "" }, AT);
      if (!published.ok && published.refusal !== "nobody")
        throw new Error(`Not published: ${published.refusal}`);
      const made = db.select().from(duos).where(eq(duos.roundId, roundId)).all();
      seen.published += made.length;
      seen.refused += published.ok ? published.refused.length : chosen.size;
      const [pairs, screened] = faults(made);
      wrong["blocked or refused published"] += pairs;
      wrong["unscreened published"] += screened;
    }
  }

  /** Takes something away from a third of the people; returns their ids. */
  function flawed(): string[] {
    const out: string[] = [];
    for (const id of people.volunteers)
      if (chance.is(0.35)) {
        chance.pick(VOLUNTEER_FLAWS)(id);
        out.push(id);
      }
    for (const id of people.beneficiaries)
      if (chance.is(0.35)) {
        chance.pick(BENEFICIARY_FLAWS)(id);
        out.push(id);
      }
    return out;
  }

  /** Gives a third of the pairs a past that forbids them. */
  function forbidden(): Couple[] {
    const all = people.volunteers.flatMap((volunteerId) =>
      people.beneficiaries.map((beneficiaryId) => ({ volunteerId, beneficiaryId })),
    );
    return all.filter((pair) => {
      if (!chance.is(0.35)) return false;
      chance.pick(PAIR_FLAWS)(pair, { branchId, by: coordinator.userId });
      return true;
    });
  }

  /** People stay, complete again; everything between them is forgotten. */
  function clear(): void {
    for (const table of [letters, tokens, duos, blockedPairs, history]) db.delete(table).run();
    const whole = {
      identitySeenAt: AT,
      meetingAttendedAt: AT,
      interviewAt: AT,
      charterSignedAt: AT,
      recordCheckSeenAt: AT,
    };
    db.update(volunteers)
      .set({ ...whole, state: "approved", recordCheckRenewalAt: null })
      .where(inArray(volunteers.id, people.volunteers))
      .run();
    db.update(beneficiaries)
      .set({ state: "waiting", protectionConfirmedAt: AT })
      .where(inArray(beneficiaries.id, people.beneficiaries))
      .run();
    db.update(users).set({ suspendedAt: null, emailConfirmedAt: AT, mergedInto: null }).run();
    db.update(consents)
      .set({ withdrawnAt: null })
      .where(and(eq(consents.purpose, "matching")))
      .run();
  }
}
