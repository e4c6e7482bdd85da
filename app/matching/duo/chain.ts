import type { BeneficiaryId, VolunteerId } from "../../ids";
import { NOBODY } from "../assign/book";
import type { Change } from "../assign/session";
import { explainPair } from "./explain";
import type { Pair, PoolBeneficiary, PoolVolunteer } from "./person";
import type { Cost } from "./round";
import type { SolvedRound } from "./solved";

/** With whom somebody is, and how well they suit each other, 0–10,000. */
export interface Held {
  volunteerId: VolunteerId;
  score: number;
}

/** What one person would have instead; null: nobody. */
export interface ChainStep {
  beneficiaryId: BeneficiaryId;
  before: Held | null;
  after: Held | null;
}

/** Who would be with whom instead, one change calling the next, and what the whole would lose by it. */
export interface Chain {
  steps: ChainStep[];
  cost: Cost;
}

export type ChainAnswer =
  | { kind: "chain"; chain: Chain }
  /** One of the two no longer takes part. */
  | { kind: "gone" }
  /** What was asked is so already: the pair is not made, or is made. */
  | { kind: "already" }
  /** Every place of the volunteer is locked to somebody else. */
  | { kind: "held" }
  /** The pair may never be made, or is forbidden in this round. */
  | { kind: "never" };

/** The whole without a pair; a locked one too. */
export function withoutPair(solved: SolvedRound, pair: Pair): ChainAnswer {
  const found = positionsIn(solved, pair);
  if (!found) return { kind: "gone" };
  const [beneficiary, volunteer] = found;
  const { session } = solved;
  if (session.partnerOf(beneficiary) !== volunteer) return { kind: "already" };
  const change = session.trial(() => {
    if (session.isLocked(beneficiary)) session.unlock(beneficiary);
    session.forbid(beneficiary, volunteer);
  });
  return { kind: "chain", chain: chainOf(solved, change, beneficiary) };
}

/** The whole with a pair, whatever the engine advises. */
export function withPair(solved: SolvedRound, pair: Pair): ChainAnswer {
  const found = positionsIn(solved, pair);
  if (!found) return { kind: "gone" };
  const [beneficiary, volunteer] = found;
  const { session, pool, given } = solved;
  if (session.partnerOf(beneficiary) === volunteer) return { kind: "already" };
  if ([...pool.never, ...given.forbidden].some((never) => isSame(never, pair))) return { kind: "never" };
  if (session.openPlacesOf(volunteer) === 0) return { kind: "held" };
  const change = session.trial(() => {
    if (session.isLocked(beneficiary)) session.unlock(beneficiary);
    session.lock(beneficiary, volunteer);
  });
  return { kind: "chain", chain: chainOf(solved, change, beneficiary) };
}

/** A change told from the person with whom it begins. Scores are the pairs' own, also where the market knows none of them. */
export function chainOf(solved: SolvedRound, { moves, people }: Change, first: number): Chain {
  const steps = inOrder(moves, first).map(({ person, before, after }) => ({
    beneficiaryId: (solved.pool.beneficiaries[person] as PoolBeneficiary).id,
    before: heldIn(solved, person, before),
    after: heldIn(solved, person, after),
  }));
  const score = steps.reduce((sum, { before, after }) => sum + (before?.score ?? 0) - (after?.score ?? 0), 0);
  return { steps, cost: { people: 0 - people, score, moves: steps.length } };
}

/**
 * Whoever is moved to a place calls the one who leaves it; then, from the place that the first one left, whoever comes to it
 * leaves another. What hangs together with neither (a volunteer with several places) follows.
 */
export function inOrder(moves: Change["moves"], first: number): Change["moves"] {
  const left = [...moves];
  const told: Change["moves"] = [];
  const take = (next: (move: Change["moves"][number]) => boolean): Change["moves"][number] | undefined => {
    const at = left.findIndex(next);
    const [move] = at === -1 ? [] : left.splice(at, 1);
    if (move) told.push(move);
    return move;
  };
  while (left.length > 0) {
    const begin = take(({ person }) => person === first) ?? take(() => true);
    let place = begin?.after ?? NOBODY;
    while (place !== NOBODY) place = take(({ before }) => before === place)?.after ?? NOBODY;
    place = begin?.before ?? NOBODY;
    while (place !== NOBODY) place = take(({ after }) => after === place)?.before ?? NOBODY;
  }
  return told;
}

function heldIn(solved: SolvedRound, beneficiary: number, volunteer: number): Held | null {
  const held = solved.pool.volunteers[volunteer];
  return held ? { volunteerId: held.id, score: scoreBetween(solved, beneficiary, volunteer) } : null;
}

/** 0–10,000, whether the pair may be made or not. */
export function scoreBetween(
  { pool, settings }: SolvedRound,
  beneficiary: number,
  volunteer: number,
): number {
  const b = pool.beneficiaries[beneficiary] as PoolBeneficiary;
  const v = pool.volunteers[volunteer] as PoolVolunteer;
  return explainPair(b, v, settings).explanation.score;
}

function positionsIn(
  { positions }: SolvedRound,
  pair: Pair,
): [beneficiary: number, volunteer: number] | null {
  const b = positions.beneficiaries.get(pair.beneficiaryId);
  const v = positions.volunteers.get(pair.volunteerId);
  return b === undefined || v === undefined ? null : [b, v];
}

const isSame = (one: Pair, other: Pair): boolean =>
  one.beneficiaryId === other.beneficiaryId && one.volunteerId === other.volunteerId;
