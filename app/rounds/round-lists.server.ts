import { and, count, desc, eq, inArray } from "drizzle-orm";
import type { Reader } from "~db/client";
import { branches, users } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import type { BranchId, UserId } from "../ids";
import { type Book, roundsOf } from "./book.server";
import { type DraftState, type RoundState, TO_PUBLISH } from "./round-path";

export interface LineOf<Figures> {
  id: string;
  state: RoundState;
  progress: number;
  startedAt: Date;
  startedBy: string;
  publishedAt: Date | null;
  figures: Figures | null;
  branches: string[];
}

export interface RoundPage {
  /** Only those that wait to be published. */
  toPublish: boolean;
  /** 1 for the first page. */
  page: number;
  size: number;
}

/** Newest first, one page of them. */
export function listRoundsIn<Figures>(
  db: Reader,
  book: Book,
  viewer: Viewer,
  { toPublish, page, size }: RoundPage,
): LineOf<Figures>[] {
  const names = branchNames(db);
  const { rounds } = book;
  return db
    .select({
      id: rounds.id,
      state: rounds.state,
      progress: rounds.progress,
      startedAt: rounds.startedAt,
      startedBy: users.firstName,
      publishedAt: rounds.publishedAt,
      figures: rounds.figures,
      branchIds: rounds.branchIds,
    })
    .from(rounds)
    .innerJoin(users, eq(users.id, rounds.startedBy))
    .where(and(roundsOf(viewer, book), toPublish ? inArray(rounds.state, [...TO_PUBLISH]) : undefined))
    .orderBy(desc(rounds.startedAt), desc(rounds.id))
    .limit(size)
    .offset((page - 1) * size)
    .all()
    .map(({ branchIds, figures, ...line }) => ({
      ...line,
      figures: figures as Figures | null,
      branches: branchIds.map((id) => names.get(id) ?? ""),
    }));
}

export interface SummaryOf<Round> {
  round: Round;
  startedBy: string;
  branches: { id: BranchId; name: string }[];
  /** The saved version that it ran with; null: settings as delivered, or changed for a rerun. */
  version: { id: string; name: string; number: number } | null;
  drafts: Partial<Record<DraftState, number>>;
  /** Those who took part and whom the round left without a proposal, and those who could not take part. */
  left: number;
  ineligible: number;
}

/** A round with the names of its branches and of who started it, and how many drafts and left-outs it has. */
export function summaryIn<
  Round extends { id: string; startedBy: UserId; branchIds: BranchId[]; settingsId: string | null },
>(db: Reader, { drafts, leftOuts, settings }: Book, round: Round): SummaryOf<Round> {
  const names = branchNames(db);
  const states = db
    .select({ state: drafts.state, count: count() })
    .from(drafts)
    .where(eq(drafts.roundId, round.id as never))
    .groupBy(drafts.state)
    .all();
  const left = db
    .select({ eligible: leftOuts.eligible, count: count() })
    .from(leftOuts)
    .where(eq(leftOuts.roundId, round.id as never))
    .groupBy(leftOuts.eligible)
    .all();
  return {
    round,
    startedBy:
      db.select({ name: users.firstName }).from(users).where(eq(users.id, round.startedBy)).get()?.name ?? "",
    branches: round.branchIds.map((id) => ({ id, name: names.get(id) ?? "" })),
    version:
      db
        .select({ id: settings.id, name: settings.name, number: settings.number })
        .from(settings)
        .where(eq(settings.id, (round.settingsId ?? "") as never))
        .get() ?? null,
    drafts: Object.fromEntries(states.map((row) => [row.state, row.count])),
    left: left.find((row) => row.eligible)?.count ?? 0,
    ineligible: left.find((row) => !row.eligible)?.count ?? 0,
  };
}

const branchNames = (db: Reader): Map<BranchId, string> =>
  new Map(
    db
      .select({ id: branches.id, name: branches.name })
      .from(branches)
      .all()
      .map((branch) => [branch.id, branch.name]),
  );
