import { inArray, type SQL, sql } from "drizzle-orm";
import type { Reader } from "~db/client";
import { branches } from "~db/schema";
import type { BranchId } from "../ids";
import type { Book } from "./book.server";
import type { Choice } from "./choice";
import { type DRAFT_FILTERS, type DRAFT_ORDERS, PAGE_SIZE } from "./forms";
import { PUBLISHED_DRAFT_STATES } from "./round-path";

/** Which drafts of a round somebody looks at, and in what order. */
export interface DraftFilter {
  /** Null: all of them. */
  state: (typeof DRAFT_FILTERS)[number] | null;
  /** Part of a name on either side; empty: everybody. */
  name: string;
  order: (typeof DRAFT_ORDERS)[number];
  /** From 1. */
  page: number;
  branch?: BranchId | null;
  /** Only scores under this many points of a hundred. */
  below?: number | null;
  group?: "branch" | null;
}

/** The way through an index that meets drafts (`d`) in an order, so that a page needs no sorting. */
export interface Walk {
  from: SQL;
  keys: readonly SQL[];
  down?: true;
}
/** How a programme's drafts are listed. */
export interface DraftList {
  book: Book;
  walks: Record<DraftFilter["order"], Walk>;
  /** A part of a name, as a pattern, on either side of a draft. */
  isNamed: (pattern: string) => SQL;
}

/** Orders that both programmes have. */
export const byScore = ({ drafts }: Book): Record<"weakest" | "strongest", Walk> => ({
  weakest: { from: sql`${drafts} d`, keys: [sql`d.score`, sql`d.id`] },
  strongest: { from: sql`${drafts} d`, keys: [sql`d.score`, sql`d.id`], down: true },
});

export interface DraftPage {
  ids: string[];
  total: number;
  /** Where one groups: every branch that has some, by name. */
  groups: { id: BranchId; name: string; count: number }[];
}

/** One page of a round's drafts as ids; the lines themselves are read for these few only. */
export function pageOf(db: Reader, list: DraftList, roundId: string, filter: DraftFilter): DraftPage {
  const skip = (filter.page - 1) * PAGE_SIZE;
  const groups = filter.group ? countByBranch(db, list, roundId, filter) : [];
  if (groups.length < 2) {
    const total = countOf(db, list, roundId, filter);
    return { ids: idsOf(db, list, roundId, filter, PAGE_SIZE, skip), total, groups };
  }
  let before = 0;
  const placed = groups.map((group) => {
    const from = before;
    before += group.count;
    return { ...group, from, until: before };
  });
  const here = placed.filter(({ from, until }) => from < skip + PAGE_SIZE && until > skip);
  const ids = here[0] ? idsOf(db, list, roundId, filter, PAGE_SIZE, skip - here[0].from, here) : [];
  return { ids, total: before, groups };
}

/** Those of a look that a publication would propose, in its order, at most so many. */
export const publishableIds = (
  db: Reader,
  list: DraftList,
  roundId: string,
  filter: DraftFilter,
  most: number,
): string[] =>
  idsOf(
    db,
    list,
    roundId,
    filter,
    most,
    0,
    [],
    sql`d.proposed_at IS NULL AND ${isIn(PUBLISHED_DRAFT_STATES)}`,
  );

/** The drafts of a choice, as ids; null: no choice was made, and every one may go. */
export function chosenIds(
  db: Reader,
  list: DraftList,
  roundId: string,
  choice: Choice | null,
): string[] | null {
  if (choice === null || "ids" in choice) return choice?.ids ?? null;
  return publishableIds(db, list, roundId, { ...choice.look, page: 1 }, choice.first);
}

/** The drafts before and after one in a look's order, whether or not the look still shows this one. */
export function neighboursIn(
  db: Reader,
  list: DraftList,
  roundId: string,
  filter: DraftFilter,
  draftId: string,
): { previous: string | null; next: string | null } {
  const { from, keys: own, down } = list.walks[filter.order];
  const keys = filter.group ? [...BY_BRANCH, ...own] : own;
  const row = db.all<Record<string, string | number | null>>(
    sql`SELECT ${sql.join(
      keys.map((key, n) => sql`${key} AS ${sql.raw(`k${n}`)}`),
      sql`, `,
    )} FROM ${from} WHERE d.round_id = ${roundId} AND d.id = ${draftId}`,
  )[0];
  if (!row) return { previous: null, next: null };
  const here = sql.join(
    keys.map((_, n) => sql`${row[`k${n}`]}`),
    sql`, `,
  );
  const one = (beyond: ">" | "<"): string | null =>
    db.all<{ id: string }>(
      sql`SELECT d.id AS id FROM ${from} WHERE ${isShown(list, roundId, filter)}
        AND (${sql.join([...keys], sql`, `)}) ${sql.raw(beyond)} (${here})
        ORDER BY ${ordered(keys, beyond === "<")} LIMIT 1`,
    )[0]?.id ?? null;
  return { previous: one(down ? ">" : "<"), next: one(down ? "<" : ">") };
}

/** Lines in the order of their ids. */
export const inOrder = <Line extends { id: string }>(
  ids: readonly string[],
  lines: readonly Line[],
): Line[] => {
  const known = new Map<string, Line>(lines.map((line) => [line.id, line]));
  return ids.flatMap((id) => known.get(id) ?? []);
};

export const patternOf = (name: string): string => `%${name.replaceAll(/[\\%_]/g, "\\$&")}%`;

const BY_BRANCH = [sql`(SELECT name FROM branches WHERE branches.id = d.branch_id)`, sql`d.branch_id`];

function idsOf(
  db: Reader,
  list: DraftList,
  roundId: string,
  filter: DraftFilter,
  most: number,
  skip: number,
  groups: readonly { id: BranchId }[] = [],
  also: SQL = sql`1`,
): string[] {
  const { from, keys, down = false } = list.walks[filter.order];
  const within = groups.length > 0 ? sql`d.branch_id IN ${groups.map(({ id }) => id)}` : sql`1`;
  const branchFirst = groups.length > 1 ? sql`${ordered(BY_BRANCH, false)}, ` : sql``;
  return db
    .all<{ id: string }>(
      sql`SELECT d.id AS id FROM ${from} WHERE ${isShown(list, roundId, filter)} AND ${within} AND ${also}
        ORDER BY ${branchFirst}${ordered(keys, down)} LIMIT ${most} OFFSET ${skip}`,
    )
    .map(({ id }) => id);
}

const countOf = (db: Reader, list: DraftList, roundId: string, filter: DraftFilter): number =>
  db.all<{ n: number }>(
    sql`SELECT count(*) AS n FROM ${list.book.drafts} d WHERE ${isShown(list, roundId, filter)}`,
  )[0]?.n ?? 0;

function countByBranch(db: Reader, list: DraftList, roundId: string, filter: DraftFilter) {
  const counts = db.all<{ id: BranchId; count: number }>(
    sql`SELECT d.branch_id AS id, count(*) AS count FROM ${list.book.drafts} d
      WHERE ${isShown(list, roundId, filter)} GROUP BY d.branch_id`,
  );
  const names = new Map(
    db
      .select({ id: branches.id, name: branches.name })
      .from(branches)
      .where(
        inArray(
          branches.id,
          counts.map(({ id }) => id),
        ),
      )
      .orderBy(branches.name, branches.id)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  const known = new Map(counts.map(({ id, count }) => [id, count]));
  return [...names].map(([id, name]) => ({ id, name, count: known.get(id) ?? 0 }));
}

function isShown({ isNamed }: DraftList, roundId: string, filter: DraftFilter): SQL {
  const { state, branch, below, name } = filter;
  const wanted = [sql`d.round_id = ${roundId}`];
  if (state === "proposed") wanted.push(sql`d.proposed_at IS NOT NULL`);
  else if (state) wanted.push(sql`d.state = ${state} AND d.proposed_at IS NULL`);
  if (branch) wanted.push(sql`d.branch_id = ${branch}`);
  if (below) wanted.push(sql`d.score < ${below * 100}`);
  if (name) wanted.push(isNamed(patternOf(name)));
  return sql.join(wanted, sql` AND `);
}

const isIn = (states: readonly string[]): SQL => sql`d.state IN ${states}`;

const ordered = (keys: readonly SQL[], down: boolean): SQL =>
  sql.join(
    keys.map((key) => (down ? sql`${key} DESC` : key)),
    sql`, `,
  );
