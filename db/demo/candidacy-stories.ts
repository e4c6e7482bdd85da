import { dayAfter, type IsoDay } from "../../app/days";
import { type CloseReason, keepsPlaces, type Party, type RefusalReason } from "../../app/mobility/candidacy";
import { type CandidacyState, isHolding } from "../../app/mobility/candidacy-path";
import type { Chance } from "./chance";

/** How far a candidacy has come, and when: in days ago; null: not (yet). */
export interface Story {
  state: CandidacyState;
  /** The household's interest, or the proposal. */
  begun: number;
  accepted: number | null;
  /** When each partner answers, one after the other; fewer than are asked: somebody is silent. */
  answers: "none" | "one_missing" | "all" | "one_no";
  agreed: number | null;
  visit: { starts: number; noted: boolean } | null;
  prepared: number | null;
  /** The day of the move: in the future when negative. */
  moves: number | null;
  /** Follow-ups that were given, of the three. */
  followedUp: number;
  ended: number | null;
  refusal: { by: Party; reason: RefusalReason } | null;
  close: { reason: CloseReason; again: boolean } | null;
}

const BLANK: Omit<Story, "state" | "begun"> = {
  ...{ accepted: null, answers: "none", agreed: null, visit: null, prepared: null, moves: null },
  ...{ followedUp: 0, ended: null, refusal: null, close: null },
};

/** How many of 150 households have each; "obsolete" interests come beside a candidacy that was accepted. */
export const STORY_COUNTS: readonly (readonly [CandidacyState, number])[] = [
  ...([
    ["moved", 13],
    ["closed", 8],
    ["preparing", 7],
    ["visited", 3],
    ["agreed", 4],
  ] as const),
  ...([
    ["accepted", 6],
    ["proposed", 11],
    ["declined", 4],
    ["withdrawn", 5],
  ] as const),
  ...([
    ["refused", 6],
    ["expired", 5],
    ["interested", 12],
  ] as const),
];

/** The `n`th story of a state: deadlines near and far, answers that lack, follow-ups due and done. */
export function storyOf(state: CandidacyState, n: number, chance: Chance): Story {
  const of = (...days: number[]): number => days[n % days.length] ?? 1;
  switch (state) {
    case "proposed":
      return { ...BLANK, state, begun: of(0.3, 8.5, 13.7, 2, 5, 10, 12.4, 1, 6.6, 13.2, 4) };
    case "accepted": {
      const begun = of(4, 6, 12, 9, 5, 8);
      return { ...BLANK, state, begun, accepted: begun - of(1, 2, 2, 3), answers: "one_missing" };
    }
    case "agreed": {
      const agreed = of(2, 6, 14, 9);
      const visit = [
        null,
        { starts: -4, noted: false },
        { starts: 2, noted: false },
        { starts: -11, noted: false },
      ];
      return { ...committed(agreed, chance), state, visit: visit[n % visit.length] ?? null };
    }
    case "visited":
      return { ...committed(of(16, 21, 26), chance), state, visit: { starts: of(3, 6, 10), noted: true } };
    case "preparing":
      return {
        ...prepared(of(10, 18, 25, 7, 32, 40, 14), of(-20, -9, -3, -45, -5, -30, -60), chance),
        state,
      };
    case "moved": {
      const moves = of(9, 94, 130, 187, 215, 372, 30, 60, 101, 250, 290, 330, 195);
      return { ...moved(moves, chance), state, followedUp: of(0, 0, 1, 1, 2, 2, 0, 0, 1, 2, 2, 2, 2) };
    }
    case "closed": {
      const leaves = n % 4 === 1 || n % 4 === 3;
      const moves = leaves ? of(0, 215, 0, 160) : of(395, 0, 430, 0);
      const reason = leaves ? (n % 8 === 7 ? "moved_on" : "went_back") : "settled";
      return {
        ...{ ...moved(moves, chance), state, followedUp: leaves ? of(0, 2, 0, 1) : 3 },
        ...{
          ended: leaves ? of(0, 25, 0, 60) : moves - 378,
          close: { reason, again: leaves && n % 2 === 1 },
        },
      };
    }
    default:
      return endedStory(state, n, chance);
  }
}

function endedStory(state: CandidacyState, n: number, chance: Chance): Story {
  const begun = chance.whole(20, 85);
  switch (state) {
    case "refused": {
      const reasons = ["region", "prefers_to_wait", "dwelling", "family", "date", "post"] as const;
      const reason = reasons[n % reasons.length] ?? "other";
      return {
        ...BLANK,
        state,
        begun,
        ended: begun - chance.whole(1, 9),
        refusal: { by: "household", reason },
      };
    }
    case "declined": {
      const reasons = [
        { by: "employer", reason: "post_filled" },
        { by: "landlord", reason: "let_already" },
        { by: "employer", reason: "french" },
        { by: "landlord", reason: "resources" },
      ] as const;
      const accepted = begun - 3;
      const refusal = reasons[n % reasons.length] ?? null;
      return {
        ...BLANK,
        state,
        begun,
        accepted,
        answers: "one_no",
        ended: accepted - chance.whole(2, 7),
        refusal,
      };
    }
    case "withdrawn": {
      const reasons = [
        { by: "household", reason: "family" },
        { by: "landlord", reason: "let_already" },
        { by: "household", reason: "prefers_to_wait" },
        { by: "association", reason: "household_changed" },
        { by: "employer", reason: "post_filled" },
      ] as const;
      const agreed = chance.whole(15, 60);
      const refusal = reasons[n % reasons.length] ?? null;
      return { ...committed(agreed, chance), state, ended: agreed - chance.whole(3, 12), refusal };
    }
    case "expired":
      return { ...BLANK, state, begun, ended: begun - 14 };
    default:
      return { ...BLANK, state, begun: chance.whole(1, 20) };
  }
}

/** A household's yes and everybody's. */
function committed(agreed: number, chance: Chance): Omit<Story, "state"> {
  const accepted = agreed + chance.whole(2, 6);
  return { ...BLANK, begun: accepted + chance.whole(1, 6), accepted, answers: "all", agreed };
}

function prepared(since: number, moves: number, chance: Chance): Omit<Story, "state"> {
  const visited = since + chance.whole(1, 5);
  const story = committed(visited + chance.whole(6, 14), chance);
  return { ...story, visit: { starts: visited, noted: true }, prepared: since, moves };
}

const moved = (moves: number, chance: Chance): Omit<Story, "state"> =>
  prepared(moves + chance.whole(24, 48), moves, chance);

/** Whether its places are taken at the end of the story. */
export const holds = ({ state, close }: Story): boolean =>
  isHolding(state) || (close !== null && keepsPlaces(close.reason));

/** The day of a move, so many days ago or ahead. */
export const dayOfMove = (at: Date, moves: number): IsoDay => dayAfter(at.toISOString().slice(0, 10), -moves);
