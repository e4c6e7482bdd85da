import { and, count, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { Reader } from "~db/client";
import { branches, branchStaff, letters } from "~db/schema";
import type { Handover } from "../accounts/handovers.server";
import { inBranchesOf } from "../accounts/scope.server";
import { branchesOf, narrow, type Viewer } from "../accounts/viewer";
import { dayAfter } from "../days";
import type { BranchId } from "../ids";
import { concerns } from "../mentoring/staff-letters.server";
import { parisMoment } from "../paris-time";
import { MEANWHILE_KINDS, type MeanwhileCount, type MeanwhileKind, toldAs, toldCounts } from "./meanwhile";

export const MEANWHILE_PER_PAGE = 50;

export interface MeanwhileLine {
  id: string;
  kind: MeanwhileKind;
  subjectId: string;
  /** Who or what it is about, in a few words; empty when it has no name. */
  name: string;
  move: string;
  at: number;
  /** A colleague by name; "person" and "partner" stand for whom it is about; null is the clock. */
  by: { colleague: string } | "person" | "partner" | null;
}

/**
 * The branches of the absent colleague, for this reader: whose rights have ended since reads no more of them than of any
 * other branch, so that every line of the report leads to a page that opens.
 */
export function branchesOfHandover(
  db: Reader,
  viewer: Viewer,
  { fromUser }: Handover,
): { id: BranchId; name: string }[] {
  return db
    .select({ id: branches.id, name: branches.name })
    .from(branches)
    .innerJoin(branchStaff, eq(branchStaff.branchId, branches.id))
    .where(and(eq(branchStaff.userId, fromUser), inBranchesOf(viewer, branches.id)))
    .orderBy(branches.name)
    .all();
}

export interface Period {
  from: Date;
  /** Not included; never after now. */
  until: Date;
}

/** From the first moment of its first day in Paris to the end of its last one, or until it was taken back, or now. */
export function periodOf({ startsOn, endsOn, endedAt }: Handover, at: Date): Period {
  const from = parisMoment(`${startsOn}T00:00`) ?? at;
  const end = endedAt ?? parisMoment(`${dayAfter(endsOn, 1)}T00:00`) ?? at;
  return { from, until: new Date(Math.max(from.getTime(), Math.min(end.getTime(), at.getTime()))) };
}

/** How often each thing happened, and how many letters were given up. */
export function countMeanwhile(db: Reader, viewer: Viewer, period: Period) {
  const rows = db.all<MeanwhileCount>(
    sql`SELECT kind, move, count(*) AS count FROM (${happened(viewer, period)}) GROUP BY kind, move`,
  );
  const failed = db
    .select({ count: count() })
    .from(letters)
    .where(
      and(
        eq(letters.state, "dead"),
        gte(letters.attemptedAt, period.from),
        lt(letters.attemptedAt, period.until),
        concerns(db, viewer),
      ),
    )
    .get();
  return { counts: toldCounts(rows), lettersFailed: failed?.count ?? 0 };
}

/** One page of what happened and one line more if there is any, the latest first; of one kind, or of all. */
export const listMeanwhile = (
  db: Reader,
  viewer: Viewer,
  period: Period,
  { kind, page }: { kind: MeanwhileKind | null; page: number },
): MeanwhileLine[] =>
  db
    .all<Row>(
      sql`SELECT h.*, ${nameInSql} AS name, u.role AS role, u.first_name || ' ' || u.last_name AS colleague
        FROM (${happened(viewer, period, kind)} ORDER BY h.at DESC, h.id DESC
          LIMIT ${MEANWHILE_PER_PAGE + 1} OFFSET ${(page - 1) * MEANWHILE_PER_PAGE}) h
        LEFT JOIN users u ON u.id = h.actor_id ORDER BY h.at DESC, h.id DESC`,
    )
    .map((row) => ({
      ...{ id: row.id, kind: row.kind, subjectId: row.subject_id, at: row.at, name: row.name ?? "" },
      move: toldAs(row.kind, row.move),
      by: actorOf(row),
    }));

/** The viewer, narrowed to the branches of a hand-over. */
export const inHandover = (viewer: Viewer, branches: readonly { id: BranchId }[]): Viewer =>
  narrow(
    viewer,
    branches.map(({ id }) => id),
  );

interface Row {
  id: string;
  kind: MeanwhileKind;
  subject_id: string;
  move: string;
  actor_id: string | null;
  at: number;
  name: string | null;
  role: string | null;
  colleague: string | null;
}

function actorOf({ actor_id, role, colleague }: Row): MeanwhileLine["by"] {
  if (actor_id === null) return null;
  if (role === "partner") return "partner";
  return role === "volunteer" || role === "beneficiary" || !colleague ? "person" : { colleague };
}

/** Lines of history of a period whose subject is of the viewer's branches: one look-up by key for each line. */
function happened(viewer: Viewer, { from, until }: Period, kind: MeanwhileKind | null = null): SQL {
  const kinds = kind ? [kind] : MEANWHILE_KINDS;
  return sql`SELECT h.id, h.subject_kind AS kind, h.subject_id, h.move, h.actor_id, h.at FROM history h
    WHERE h.at >= ${from.getTime()} AND h.at < ${until.getTime()} AND h.subject_kind IN ${kinds}
    AND ${branchInSql} IN (SELECT value FROM json_each(${JSON.stringify(branchesOf(viewer) ?? [])}))`;
}

const branchInSql = sql.raw(`CASE h.subject_kind
  WHEN 'duo' THEN (SELECT s.branch_id FROM duos s WHERE s.id = h.subject_id)
  WHEN 'candidacy' THEN (SELECT s.branch_id FROM candidacies s WHERE s.id = h.subject_id)
  WHEN 'volunteer' THEN (SELECT s.branch_id FROM volunteers s WHERE s.id = h.subject_id)
  WHEN 'beneficiary' THEN (SELECT s.branch_id FROM beneficiaries s WHERE s.id = h.subject_id)
  WHEN 'household' THEN (SELECT s.branch_id FROM households s WHERE s.id = h.subject_id)
  WHEN 'info_meeting' THEN (SELECT s.branch_id FROM info_meetings s WHERE s.id = h.subject_id)
  WHEN 'offer' THEN (SELECT s.branch_id FROM offers s WHERE s.id = h.subject_id) END`);

const ownerOf = (table: string, id: string, name: string): string =>
  `(SELECT ${name} FROM ${table} s JOIN users o ON o.id = s.user_id WHERE s.id = ${id})`;
const wholeName = "o.first_name || ' ' || o.last_name";

const nameInSql = sql.raw(`CASE h.kind
  WHEN 'duo' THEN (SELECT ${ownerOf("volunteers", "d.volunteer_id", "o.first_name")} || ' – ' ||
    ${ownerOf("beneficiaries", "d.beneficiary_id", "o.first_name")} FROM duos d WHERE d.id = h.subject_id)
  WHEN 'candidacy' THEN (SELECT ${ownerOf("households", "c.household_id", "o.first_name")} || ' – ' || f.title
    FROM candidacies c JOIN offers f ON f.id = c.offer_id WHERE c.id = h.subject_id)
  WHEN 'volunteer' THEN ${ownerOf("volunteers", "h.subject_id", wholeName)}
  WHEN 'beneficiary' THEN ${ownerOf("beneficiaries", "h.subject_id", wholeName)}
  WHEN 'household' THEN ${ownerOf("households", "h.subject_id", wholeName)}
  WHEN 'info_meeting' THEN (SELECT m.place FROM info_meetings m WHERE m.id = h.subject_id)
  WHEN 'offer' THEN (SELECT f.title FROM offers f WHERE f.id = h.subject_id) END`);
