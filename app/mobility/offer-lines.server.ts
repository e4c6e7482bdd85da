import { createHash } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { candidacies, candidacyAnswers, offers, organisations } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import type { DwellingId, OfferId, OrganisationId, PostId, TrainingId } from "../ids";
import { newId } from "../new-id.server";
import { ROME_VERSION } from "../territory/occupations";
import type { OfferLine } from "./offer";
import type { LineAnswers } from "./offer-form";
import { EDITABLE_OFFER_STATES, type OfferState } from "./offer-path";
import { getOffer, LINE_TABLES, mayChangeLine, type Offer, runsOffer } from "./offer-scope.server";

export type LineId = PostId | DwellingId | TrainingId;
type LineRow = (typeof LINE_TABLES)[OfferLine]["$inferSelect"];

export type LineSaved =
  | { ok: true }
  | { ok: false; why: "not_there" }
  /** The line is no longer what the page showed, or the offer is closed. */
  | { ok: false; why: "conflict"; state: OfferState }
  /** Fewer places than candidacies hold, or a line with held places to remove. */
  | { ok: false; why: "held"; held: number }
  /** Nobody may answer for it: the organisation is not of this branch, or not theirs. */
  | { ok: false; why: "foreign" }
  /** Candidacies of the past speak of it: it stays, with as many places as are taken. */
  | { ok: false; why: "used" }
  | { ok: false; why: "full" };

/** Lines of one kind that an offer may have. */
export const MOST_LINES = 60;

/** Adds a line. Who runs the offer may name another partner of the branch, who then answers for it; who contributes adds their own. */
export function addLine<K extends OfferLine>(
  db: Db,
  viewer: Viewer,
  id: OfferId,
  kind: K,
  answers: LineAnswers[K],
  at: Date,
): LineSaved {
  return tx(db, (t): LineSaved => {
    const open = openForChange(t, viewer, id);
    if (!open.ok) return open;
    const owner = ownerOf(t, viewer, open.offer, answers.organisationId);
    if (owner === undefined) return { ok: false, why: "foreign" };
    const table = LINE_TABLES[kind];
    const { n, last } = t
      .select({ n: sql<number>`count(*)`, last: sql<number | null>`max(${table.position})` })
      .from(table)
      .where(eq(table.offerId, id))
      .get() ?? { n: 0, last: null };
    if (n >= MOST_LINES) return { ok: false, why: "full" };
    const lineId = insertLine(t, id, kind, { ...answers, organisationId: owner }, (last ?? -1) + 1);
    touch(t, open.offer);
    note(t, viewer, id, "add_line", { kind, lineId }, at);
    return { ok: true };
  });
}

const PREFIXES = { post: "pos", dwelling: "dwe", training: "tra" } as const;

/** Writes a line down, inside the transaction of its offer. */
export function insertLine<K extends OfferLine>(
  t: Tx,
  offerId: OfferId,
  kind: K,
  answers: Omit<LineAnswers[K], "organisationId"> & { organisationId: OrganisationId | null },
  position: number,
): LineId {
  const id = newId<LineId>(PREFIXES[kind]);
  const columns = { id, offerId, position, ...withVersion(kind, answers) };
  t.insert(LINE_TABLES[kind])
    .values(columns as never)
    .run();
  return id;
}

/** Changes a line, if it is still what the page showed. */
export function changeLine<K extends OfferLine>(
  db: Db,
  viewer: Viewer,
  line: { offerId: OfferId; kind: K; lineId: LineId; stamp: string },
  answers: LineAnswers[K],
  at: Date,
): LineSaved {
  return tx(db, (t): LineSaved => {
    const found = openLine(t, viewer, line);
    if (!found.ok) return found;
    const { offer, row } = found;
    const before = runsOffer(viewer, offer) ? undefined : (row.organisationId ?? undefined);
    const owner = ownerOf(t, viewer, offer, answers.organisationId ?? before);
    if (owner === undefined) return { ok: false, why: "foreign" };
    const table = LINE_TABLES[line.kind];
    const columns = withVersion(line.kind, { ...answers, organisationId: owner });
    const { changes } = t
      .update(table)
      .set(columns as never)
      .where(and(eq(table.id, row.id as never), sql`${table.held} <= ${answers.number}`))
      .run();
    if (changes === 0) return { ok: false, why: "held", held: row.held };
    touch(t, offer);
    const changed = Object.entries(columns).flatMap(([name, value]) =>
      JSON.stringify(value) === JSON.stringify(row[name as keyof LineRow]) ? [] : [name],
    );
    note(t, viewer, line.offerId, "change_line", { kind: line.kind, lineId: row.id, changed }, at);
    return { ok: true };
  });
}

/** Takes a line out; refused while candidacies hold its places, or when their history speaks of it. */
export function removeLine(
  db: Db,
  viewer: Viewer,
  line: { offerId: OfferId; kind: OfferLine; lineId: LineId; stamp: string },
  at: Date,
): LineSaved {
  return tx(db, (t): LineSaved => {
    const found = openLine(t, viewer, line);
    if (!found.ok) return found;
    const { offer, row } = found;
    if (row.held > 0) return { ok: false, why: "held", held: row.held };
    if (isSpokenOf(t, line.kind, row.id)) return { ok: false, why: "used" };
    const table = LINE_TABLES[line.kind];
    t.delete(table)
      .where(and(eq(table.id, row.id as never), eq(table.held, 0)))
      .run();
    touch(t, offer);
    note(t, viewer, line.offerId, "remove_line", { kind: line.kind, lineId: row.id }, at);
    return { ok: true };
  });
}

/** What a line says, in sixteen letters: two pages that show the same line have the same stamp. Held places are not part of it. */
export const stampOf = ({ held: _, ...line }: LineRow): string =>
  createHash("sha256").update(JSON.stringify(line)).digest("base64url").slice(0, 16);

/** The line of an offer that the viewer works on, with what they may do; null when it is not there for them. */
export function findLine(db: Reader, viewer: Viewer, offerId: OfferId, kind: OfferLine, lineId: string) {
  const offer = getOffer(db, viewer, offerId);
  const row = offer && getRow(db, offerId, kind, lineId as LineId);
  return offer && row && mayChangeLine(viewer, offer, row) ? { row, stamp: stampOf(row) } : null;
}

type Opened = { ok: true; offer: Offer } | Extract<LineSaved, { ok: false }>;

function openForChange(t: Tx, viewer: Viewer, id: OfferId): Opened {
  const offer = getOffer(t, viewer, id);
  if (!offer) return { ok: false, why: "not_there" };
  return (EDITABLE_OFFER_STATES as readonly OfferState[]).includes(offer.state)
    ? { ok: true, offer }
    : { ok: false, why: "conflict", state: offer.state };
}

function openLine(
  t: Tx,
  viewer: Viewer,
  line: { offerId: OfferId; kind: OfferLine; lineId: LineId; stamp: string },
): { ok: true; offer: Offer; row: LineRow } | Extract<LineSaved, { ok: false }> {
  const open = openForChange(t, viewer, line.offerId);
  if (!open.ok) return open;
  const row = getRow(t, line.offerId, line.kind, line.lineId);
  if (!row || !mayChangeLine(viewer, open.offer, row)) return { ok: false, why: "not_there" };
  return stampOf(row) === line.stamp
    ? { ok: true, offer: open.offer, row }
    : { ok: false, why: "conflict", state: open.offer.state };
}

function getRow(db: Reader, offerId: OfferId, kind: OfferLine, lineId: LineId): LineRow | null {
  const table = LINE_TABLES[kind];
  const where = and(eq(table.id, lineId as never), eq(table.offerId, offerId));
  return (db.select().from(table).where(where).get() as LineRow | undefined) ?? null;
}

/** Who answers for a line: null is who publishes the offer; undefined is nobody that the viewer may name. */
function ownerOf(
  t: Tx,
  viewer: Viewer,
  offer: Offer,
  asked: OrganisationId | undefined,
): OrganisationId | null | undefined {
  if (!runsOffer(viewer, offer)) {
    const own = asked ?? viewer.organisationIds[0];
    return own && viewer.organisationIds.includes(own) ? own : undefined;
  }
  if (!asked || asked === offer.organisationId) return null;
  const known = t
    .select({ id: organisations.id })
    .from(organisations)
    .where(
      and(
        eq(organisations.id, asked),
        eq(organisations.branchId, offer.branchId),
        isNull(organisations.archivedAt),
      ),
    )
    .get();
  return known?.id;
}

/** An occupation is kept with the version of the list that it was read in. */
const withVersion = <A extends object>(kind: OfferLine, answers: A): A =>
  kind === "dwelling"
    ? answers
    : {
        ...answers,
        romeVersion: (answers as { romeCode?: string | null }).romeCode ? ROME_VERSION : null,
      };

const SPEAKING = {
  post: [
    candidacies.postId,
    candidacies.secondPostId,
    candidacyAnswers.postId,
    candidacyAnswers.secondPostId,
  ],
  dwelling: [candidacies.dwellingId, candidacyAnswers.dwellingId],
  training: [candidacies.trainingId, candidacyAnswers.trainingId],
} as const;

const isSpokenOf = (t: Tx, kind: OfferLine, lineId: LineId): boolean =>
  SPEAKING[kind].some(
    (column) =>
      t
        .select({ one: sql`1` })
        .from(column.table)
        .where(eq(column, lineId as never))
        .limit(1)
        .get() !== undefined,
  );

/** The offer is another one now: who moves it sees it first. */
function touch(t: Tx, offer: Offer): void {
  t.update(offers)
    .set({ version: sql`${offers.version} + 1` })
    .where(eq(offers.id, offer.id))
    .run();
}

function note(
  t: Tx,
  viewer: Viewer,
  id: OfferId,
  move: string,
  details: Record<string, unknown>,
  at: Date,
): void {
  recordMove(t, { subject: { kind: "offer", id }, move, actor: viewer.userId, at, details });
}
