import type { Side } from "../neighbours";
import { type ChainAnswer, withoutPair, withPair } from "./chain";
import type { PersonId } from "./one-side";
import type { Pair } from "./person";
import type { SolvedRound } from "./solved";
import { type WhyAnswer, whyUnmatched } from "./unblock";

/** What a coordinator asks of a round as it would come out now. */
export type Question =
  | ({ what: "without" | "with" } & Pair)
  | { what: "why"; side: Side; personId: PersonId };

export type AnswerTo<Q extends Question> = Q extends { what: "why" } ? WhyAnswer : ChainAnswer;

export function answerTo(solved: SolvedRound, question: Question): ChainAnswer | WhyAnswer {
  switch (question.what) {
    case "without":
      return withoutPair(solved, question);
    case "with":
      return withPair(solved, question);
    case "why":
      return whyUnmatched(solved, question.side, question.personId);
  }
}
