import type { Db } from "~db/client";
import type { AnswerTo, Question } from "../matching/duo/questions";
import { type Answering, Answers } from "./answers";
import { DUOS } from "./book.server";
import { askWorker } from "./run.server";
import type { Round } from "./scope.server";
import { stampOf } from "./stamp.server";

/** A page waits as long for an answer before it says that the thread works. */
const PATIENCE_MS = 1_500;
const answers = new Answers<AnswerTo<Question>>();

/** Asks the thread about a round as it would come out now; the same question is answered once for a while. */
export async function askRound<Q extends Question>(
  db: Db,
  round: Pick<Round, "id" | "version">,
  question: Q,
  clock: () => Date,
): Promise<Answering<AnswerTo<Q>>> {
  const stamp = stampOf(db, DUOS, round);
  const databaseFile = db.$client.name;
  const key = JSON.stringify([databaseFile, round.id, stamp, question]);
  const order = { what: "ask", databaseFile, roundId: round.id, stamp, question } as const;
  const pause = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
  const answer = await answers.soon(key, () => askWorker(order), clock, pause);
  return answer as Answering<AnswerTo<Q>>;
}
