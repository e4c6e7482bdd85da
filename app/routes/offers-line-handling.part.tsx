import type { Viewer } from "~/accounts/viewer";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import type { Words } from "~/i18n/words";
import type { OfferId } from "~/ids";
import { OFFER_LINES, type OfferLine } from "~/mobility/offer";
import { findOfferFile, type OfferFile } from "~/mobility/offer-file.server";
import { LINE_FORMS } from "~/mobility/offer-form";
import {
  addLine,
  changeLine,
  findLine,
  type LineId,
  type LineSaved,
  removeLine,
} from "~/mobility/offer-lines.server";
import { listBranchOrganisations } from "~/partners/organisation-list.server";
import type { OfferSpace } from "./offers-handling.part";

interface LineParams {
  offerId?: string;
  kind?: string;
  lineId?: string;
}

const kindIn = (params: LineParams): OfferLine => found(OFFER_LINES.find((kind) => kind === params.kind));

/** The form of one line: filled in, or with what most people choose. */
export function showLine(request: Request, viewer: Viewer, params: LineParams, base: OfferSpace) {
  const words = wordsFor(request, viewer);
  const kind = kindIn(params);
  const offer = found(findOfferFile(db, viewer, params.offerId as OfferId));
  const isNew = params.lineId === "new";
  const line = isNew ? null : found(findLine(db, viewer, offer.id, kind, params.lineId ?? ""));
  return {
    title: words(isNew ? `staff.offers.line.new.${kind}` : `staff.offers.line.title.${kind}`),
    ...{ base, kind, isNew, offer: { id: offer.id, title: offer.title, state: offer.state } },
    held: line?.row.held ?? 0,
    stamp: line?.stamp ?? "",
    owners: ownersFor(viewer, offer),
    publisher: offer.organisation,
    defaults: line ? flat(line.row) : STARTING[kind],
  };
}

/** Who may answer for a line: every partner of the branch, or only their own for who contributes. */
function ownersFor(viewer: Viewer, offer: OfferFile) {
  const all = listBranchOrganisations(db, offer.branchId).filter(({ id }) => id !== offer.organisationId);
  return (offer.runs ? all : all.filter(({ id }) => viewer.organisationIds.includes(id))).map(
    ({ id, name }) => ({ id, name }),
  );
}

const STARTING: Record<OfferLine, Record<string, string | number>> = {
  post: { contract: "cdi", weeklyHours: 35, frenchOral: "A2", frenchWritten: "none", number: 1 },
  dwelling: { type: "flat", kind: "social", rooms: 2, capacity: 2, number: 1 },
  training: { frenchOral: "none", frenchWritten: "none", number: 1 },
};

/** A row as its form's fields: cents become euros, what is not known stays empty. */
function flat(row: Record<string, unknown>): Record<string, string | number | boolean | string[]> {
  const values: Record<string, string | number | boolean | string[]> = {};
  for (const [name, value] of Object.entries(row))
    if (name === "rentCents" || name === "monthlyGrossCents") {
      if (typeof value === "number") values[EUROS[name]] = String(value / 100).replace(".", ",");
    } else if (value !== null && value !== undefined) values[name] = value as string;
  return values;
}
const EUROS = { rentCents: "rent", monthlyGrossCents: "monthlyGross" } as const;

/** Adds, changes or removes a line. */
export async function saveLine(request: Request, viewer: Viewer, params: LineParams, base: OfferSpace) {
  const words = wordsFor(request, viewer);
  const kind = kindIn(params);
  const offer = found(findOfferFile(db, viewer, params.offerId as OfferId));
  const body = await request.formData();
  const line = { offerId: offer.id, kind, lineId: params.lineId as LineId, stamp: String(body.get("stamp")) };
  const file = `${base}/${offer.id}`;
  if (body.get("do") === "remove") {
    const removed = removeLine(db, viewer, line, now());
    return removed.ok ? goOn(file, "staff.offers.done.removeLine") : refuseLine(body, removed, words, true);
  }
  const form = parse(body, LINE_FORMS[kind], words);
  if (!form.ok) return form.refused();
  const isNew = params.lineId === "new";
  const saved = isNew
    ? addLine(db, viewer, offer.id, kind, form.value as never, now())
    : changeLine(db, viewer, line, form.value as never, now());
  if (!saved.ok) return refuseLine(body, saved, words, false);
  if (isNew && body.get("do") === "another")
    return goOn(`${file}/lines/${kind}/new`, "staff.offers.done.addLine");
  return goOn(`${file}#${kind}`, isNew ? "staff.offers.done.addLine" : "staff.offers.done.changeLine");
}

function refuseLine(
  body: FormData,
  saved: Extract<LineSaved, { ok: false }>,
  words: Words,
  isRemoval: boolean,
) {
  switch (saved.why) {
    case "not_there":
      throw notFound();
    case "conflict": {
      const state = words(`offer.state.${saved.state}`);
      return refuseField(body, "", words("staff.offers.line.conflict", { state }), 409);
    }
    case "held": {
      const key = isRemoval ? "staff.offers.line.heldRemove" : "staff.offers.line.heldNumber";
      return refuseField(body, isRemoval ? "" : "number", words(key, { held: saved.held }));
    }
    case "foreign":
      return refuseField(body, "organisationId", words("staff.offers.line.foreign"));
    case "used":
      return refuseField(body, "", words("staff.offers.line.used"));
    case "full":
      return refuseField(body, "", words("staff.offers.line.full"));
  }
}
