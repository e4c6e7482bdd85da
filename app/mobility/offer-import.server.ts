import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { offers } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import type { OfferId, OrganisationId } from "../ids";
import { findPlace, placeMeant, searchPlaces } from "../territory/places.server";
import { looksLikeFranceTravail, readFranceTravail } from "./france-travail-read";
import { jsonLdIn, readJobPostings } from "./job-posting-read";
import type { OfferSource } from "./offer";
import { readOfferCsv } from "./offer-csv";
import type { ImportFault, OfferDraft, ReadOffers } from "./offer-draft";
import { insertLine } from "./offer-lines.server";
import { findPublisher, insertDraft, type Publisher } from "./offers.server";

export type ImportSource = Exclude<OfferSource, "form">;

export interface ImportReport {
  source: ImportSource;
  /** Where each good offer went. `known`: it had come in before and was left as it is. */
  saved: { line: number; title: string; id: OfferId; known: boolean; lines: number }[];
  faults: ImportFault[];
}

/**
 * Reads a file or pasted text, whatever it is: a spreadsheet's CSV, France Travail's JSON, or job postings as JSON or in a
 * page's source. Every good offer becomes a draft, all in one transaction; nobody sees a draft but who works on it. The same file sent
 * twice changes nothing: references find what came in before. Null when the viewer may not publish for this organisation.
 */
export function importOffers(
  db: Db,
  viewer: Viewer,
  organisationId: OrganisationId,
  sent: string,
  at: Date,
): ImportReport | null {
  const { source, offers: drafts, faults } = readSent(sent);
  return tx(db, (t): ImportReport | null => {
    const publisher = findPublisher(t, viewer, organisationId);
    if (!publisher) return null;
    const report: ImportReport = { source, saved: [], faults: [...faults] };
    for (const draft of drafts) saveDraft(t, viewer, publisher, draft, report, at);
    report.faults.sort((a, b) => a.line - b.line);
    return report;
  });
}

/** What was sent, by its first sign. */
export function readSent(sent: string): ReadOffers & { source: ImportSource } {
  const text = sent.replace(/^\uFEFF/, "").trim();
  if (/^</.test(text)) return { source: "job_posting", ...readJobPostings(jsonLdIn(text)) };
  if (!/^[[{]/.test(text)) return { source: "csv", ...readOfferCsv(sent) };
  const json = parseJson(text);
  if (json === undefined) {
    const fault = { line: 1, field: null, reason: "staff.offers.import.notJson" };
    return { source: "france_travail", offers: [], faults: [fault] };
  }
  return looksLikeFranceTravail(json)
    ? { source: "france_travail", ...readFranceTravail(json) }
    : { source: "job_posting", ...readJobPostings(json) };
}

/** The text of a file: UTF-8, or else what French spreadsheets write on Windows. */
export const textOf = (bytes: Uint8Array): string =>
  new TextDecoder(isUtf8(bytes) ? "utf-8" : "windows-1252").decode(bytes);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function saveDraft(
  t: Tx,
  viewer: Viewer,
  publisher: Publisher,
  draft: OfferDraft,
  report: ImportReport,
  at: Date,
): void {
  const { line, title, presentation, amenities, amenityWords, lines } = draft;
  const communeCode = communeOf(t, draft);
  if (communeCode === null) {
    report.faults.push({ line, field: "commune", reason: "staff.offers.import.place" });
    return;
  }
  const externalReference = draft.reference ?? fingerprintOf(draft);
  const known = findByReference(t, publisher.id, externalReference);
  if (known) {
    report.saved.push({ line, title: known.title, id: known.id, known: true, lines: lines.length });
    return;
  }
  const values = { title, presentation, communeCode, amenities, amenityWords };
  const { source } = report;
  const id = insertDraft(t, viewer, publisher, { ...values, source, externalReference }, at);
  lines.forEach(({ kind, answers }, position) => {
    insertLine(t, id, kind, { ...answers, organisationId: null }, position);
  });
  report.saved.push({ line, title, id, known: false, lines: lines.length });
}

/**
 * The commune that was meant. Five digits alone may be an INSEE code or a postal code: when they are the code of one town
 * and the postal code of another, nobody guesses.
 */
function communeOf(t: Reader, { place: { code, typed } }: OfferDraft): string | null {
  if (code) return findPlace(t, code)?.code ?? null;
  const digits = /^(\d{5}|2[AB]\d{3})$/i.test(typed) ? findPlace(t, typed.toUpperCase()) : null;
  if (!digits) return placeMeant(t, typed)?.code ?? null;
  const byPost = searchPlaces(t, typed, 20).filter(({ postalCodes }) =>
    postalCodes.split(" ").includes(typed),
  );
  return byPost.some((place) => place.code !== digits.code) ? null : digits.code;
}

/** Stands in for a reference where the source gives none: what the offer says. */
const fingerprintOf = ({ line: _, lines, ...said }: OfferDraft): string =>
  `fp:${createHash("sha256")
    .update(JSON.stringify([said, lines.map(({ kind, answers }) => [kind, answers])]))
    .digest("base64url")
    .slice(0, 24)}`;

const findByReference = (t: Reader, organisationId: OrganisationId, reference: string) =>
  t
    .select({ id: offers.id, title: offers.title })
    .from(offers)
    .where(and(eq(offers.organisationId, organisationId), eq(offers.externalReference, reference)))
    .get();
