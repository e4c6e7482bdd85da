import type { Db } from "~db/client";
import { type Answering, Answers } from "../answers";
import { MOBILITIES } from "../book.server";
import { stampOf } from "../stamp.server";
import type { MobilityAnswerTo, MobilityQuestion } from "./questions";
import { askAbout } from "./run.server";
import type { MobilityRound } from "./scope.server";

const answers = new Answers<MobilityAnswerTo<MobilityQuestion>>();

/** Asks the thread about a round as it would come out now; the same question is answered once for a while. */
export function askMobilityRound<Q extends MobilityQuestion>(
  db: Db,
  round: Pick<MobilityRound, "id" | "version">,
  question: Q,
  clock: () => Date,
): Answering<MobilityAnswerTo<Q>> {
  const asked = { roundId: round.id, stamp: stampOf(db, MOBILITIES, round), question };
  const key = JSON.stringify([db.$client.name, asked]);
  return answers.of(key, () => askAbout(db, asked), clock) as Answering<MobilityAnswerTo<Q>>;
}
