import { and, eq, isNull } from "drizzle-orm";
import type { RoundId } from "~/ids";
import type { Db } from "~db/client";
import { drafts, duos, history, leftOuts, letters, rounds, tokens } from "~db/schema";

type Round = typeof rounds.$inferSelect;

export interface Expected {
  /** As `pairsOf` writes them. */
  pairs: string;
  people: number;
}

/** The last step of a round that is done. */
export function stepOf(round: Round | undefined): string {
  if (!round) return "";
  if (round.state === "running") return "started";
  if (round.state === "drafted") return "stored";
  if (round.state === "published") return "published";
  return "taken-back";
}

/** Pairs and scores of a round's drafts, one a line. */
export const pairsOf = (db: Db, roundId: RoundId): string =>
  db
    .select()
    .from(drafts)
    .where(eq(drafts.roundId, roundId))
    .orderBy(drafts.beneficiaryId)
    .all()
    .map(({ beneficiaryId, volunteerId, score }) => `${beneficiaryId} ${volunteerId} ${score}`)
    .join("\n");

/** How many things of a round are there in part, or there without their letters, links or history. */
export function faultsOf(db: Db, round: Round, expected: Expected): number {
  const pairs = pairsOf(db, round.id);
  const left = db.select().from(leftOuts).where(eq(leftOuts.roundId, round.id)).all().length;
  const made = db.select().from(duos).where(eq(duos.roundId, round.id)).all();
  const moves = movesOf(db, round.id);
  const ended = (name: string) => moves.filter((move) => move === name).length;
  if (round.state === "running")
    return wrong(pairs === "", left === 0, made.length === 0, ended("finish") === 0);
  const wanted = expected.pairs.split("\n");
  const stored = wrong(
    pairs === expected.pairs,
    left === expected.people - 2 * wanted.length,
    round.figures?.pairs === wanted.length && round.certificate?.valid === true,
    ended("finish") === 1,
  );
  if (round.state === "drafted") return stored + wrong(made.length === 0, ended("publish") === 0);
  const taken = round.state === "taken_back";
  return (
    stored +
    wrong(made.length === wanted.length, ended("publish") === 1, ended("take_back") === Number(taken)) +
    made.reduce((sum, duo) => sum + faultsOfDuo(db, duo, taken), 0)
  );
}

function faultsOfDuo(db: Db, duo: typeof duos.$inferSelect, taken: boolean): number {
  const written = db.select().from(letters).where(eq(letters.subjectId, duo.id)).all();
  const live = db
    .select()
    .from(tokens)
    .where(and(eq(tokens.subject, duo.id), isNull(tokens.usedAt)))
    .all();
  return wrong(
    duo.state === (taken ? "withdrawn" : "proposed"),
    movesOf(db, duo.id).sort().join() === (taken ? "propose,withdraw" : "propose"),
    written.length === 2 && written.every(({ state }) => state === (taken ? "cancelled" : "waiting")),
    live.length === (taken ? 0 : 2),
  );
}

/** Clears the table for the next kill: people stay. */
export function forgetRounds(db: Db): void {
  for (const table of [letters, tokens, duos, drafts, leftOuts, rounds, history]) db.delete(table).run();
}

const movesOf = (db: Db, subjectId: string): string[] =>
  db
    .select({ move: history.move })
    .from(history)
    .where(eq(history.subjectId, subjectId))
    .all()
    .map(({ move }) => move);

const wrong = (...stands: boolean[]): number => stands.filter((stand) => !stand).length;
