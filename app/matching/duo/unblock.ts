import type { Change } from "../assign/session";
import { costOfWish } from "../assign/worth";
import { Neighbourhood, type Side } from "../neighbours";
import type { Reason } from "../reason";
import { type Chain, type ChainAnswer, chainOf, scoreBetween, withPair } from "./chain";
import type { Relaxed } from "./least-change";
import { whyAlone } from "./left-out";
import { OneSide, type PersonId } from "./one-side";
import { type Opened, relaxationsOf } from "./relaxations";
import type { LeftOut } from "./round";
import type { SolvedRound } from "./solved";
import { eachSurvey } from "./survey";

/** A candidate whom others have: who has them, and what the whole would lose if the person got them. */
export interface TakenCandidate {
  id: PersonId;
  score: number;
  holders: PersonId[];
  answer: ChainAnswer;
}

/** Something let go: whom it would open, and what the best of all assignments would then be. */
export interface Unblocking {
  lets: readonly Relaxed[];
  candidates: number;
  /** The smallest change that opens anybody. */
  least: Reason[];
  /** Whom the person would meet, what exactly that takes, what it changes elsewhere; null: still nobody. */
  outcome: { id: PersonId; score: number; takes: Reason[]; chain: Chain } | null;
}

export type WhyAnswer =
  /** Cannot take part at this moment. */
  | { kind: "gone" }
  /** The best of all assignments of this moment has somebody for them. */
  | { kind: "matched"; partners: { id: PersonId; score: number }[] }
  | {
      kind: "alone";
      /** How many people there are on the other side. */
      others: number;
      why: LeftOut;
      taken: TakenCandidate[];
      /** Those that would really give them somebody first. */
      unblockings: Unblocking[];
    };

const SHOWN = 5;

/** Why somebody has nobody in the best of all assignments, and what would unblock it. */
export function whyUnmatched(solved: SolvedRound, side: Side, personId: PersonId): WhyAnswer {
  const person = solved.positions[side === "beneficiary" ? "beneficiaries" : "volunteers"].get(personId);
  if (person === undefined) return { kind: "gone" };
  const view = new OneSide(solved, side, person);
  const partners = view.partners();
  if (partners.length > 0) {
    const told = partners.map((other) => ({ id: view.idOf(other), score: scoreWith(view, other) }));
    return { kind: "matched", partners: told };
  }
  const candidates = view.candidates();
  const found = relaxationsOf(view).map((one) => unblocking(view, one.lets, one.opened));
  return {
    kind: "alone",
    others: view.others.length,
    why: whyOf(view, candidates.length > 0),
    taken: candidates.slice(0, SHOWN).map(({ other, score }) => ({
      ...{ id: view.idOf(other), score, holders: view.holdersOf(other) },
      answer: withPair(solved, view.pairWith(other)),
    })),
    unblockings: found.sort((a, b) => Number(b.outcome !== null) - Number(a.outcome !== null)),
  };
}

function whyOf({ solved: { pool, settings }, side, person }: OneSide, hasCandidates: boolean): LeftOut {
  const found: LeftOut[] = [];
  const isPerson = (one: number): boolean => one === person;
  eachSurvey(pool, settings, new Neighbourhood(pool), side, isPerson, (_, survey) => {
    found.push(whyAlone(survey, hasCandidates, settings));
  });
  return found[0] as LeftOut;
}

function unblocking(view: OneSide, lets: readonly Relaxed[], opened: readonly Opened[]): Unblocking {
  const best = bestWith(view, opened);
  return {
    ...{ lets, candidates: opened.length, least: opened[0]?.takes ?? [] },
    outcome: best && {
      ...{ id: view.idOf(best.one.other), score: best.one.score, takes: best.one.takes },
      chain: chainOf(view.solved, best.change, view.with(best.one.other).beneficiary),
    },
  };
}

/**
 * The best assignment when these were candidates too, and the one of them whom it gives to the person; null: it stays as it is.
 * Somebody who is alone adds at most one new pair, so trying each of them, the rest made whole again, finds the best of all.
 * Of a volunteer with several places the first one counts.
 */
function bestWith(view: OneSide, opened: readonly Opened[]): { one: Opened; change: Change } | null {
  const { session, settings } = view.solved;
  const worthOf = (people: number, value: number): Worth =>
    settings.objective === "people" ? [people, value] : [0, value];
  let best: { one: Opened; change: Change; worth: Worth } | null = null;
  for (const one of [...opened].sort((a, b) => b.score - a.score || a.other - b.other)) {
    // As much as this one could bring, nobody displaced.
    if (best && !isMore(worthOf(1, one.score), best.worth)) break;
    const { beneficiary, volunteer } = view.with(one.other);
    const rest = costOfWish(session, beneficiary, volunteer);
    if (!rest) continue;
    const change = { ...rest, value: rest.value + one.score };
    const worth = worthOf(change.people, change.value);
    if (isMore(worth, best?.worth ?? [0, 0])) best = { one, change, worth };
  }
  return best;
}

/** Compared one after the other. */
type Worth = [people: number, value: number];

const isMore = (one: Worth, other: Worth): boolean =>
  one[0] > other[0] || (one[0] === other[0] && one[1] > other[1]);

const scoreWith = (view: OneSide, other: number): number => {
  const { beneficiary, volunteer } = view.with(other);
  return scoreBetween(view.solved, beneficiary, volunteer);
};
