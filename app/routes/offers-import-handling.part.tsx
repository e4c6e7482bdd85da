import { data } from "@remix-run/node";
import type { Viewer } from "~/accounts/viewer";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import type { OrganisationId } from "~/ids";
import { csvTemplate } from "~/mobility/offer-csv-columns";
import { importOffers, textOf } from "~/mobility/offer-import.server";
import { listPublishers } from "~/partners/organisation-list.server";
import type { OfferSpace } from "./offers-handling.part";
import type { ImportReply } from "./offers-import.part";

export const showImport = (request: Request, viewer: Viewer, base: OfferSpace, template: string) => ({
  title: wordsFor(request, viewer)("staff.offers.import.title"),
  ...{ base, template, publishers: listPublishers(db, viewer) },
});

/** Reads what was sent and answers with the report; the same file sent twice changes nothing. */
export async function runImport(request: Request, viewer: Viewer) {
  const words = wordsFor(request, viewer);
  const body = await request.formData();
  const organisationId = String(body.get("organisationId") ?? "") as OrganisationId;
  const file = body.get("file");
  const bytes = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
  const sent = bytes ? textOf(bytes) : String(body.get("pasted") ?? "");
  if (sent.trim() === "")
    return data<ImportReply>(
      { refused: words("staff.offers.import.nothing"), organisationId },
      { status: 422 },
    );
  const report = found(importOffers(db, viewer, organisationId, sent, now()));
  return data<ImportReply>({ report, organisationId }, { status: report.saved.length > 0 ? 200 : 422 });
}

/** A file to fill in. */
export const templateFile = (): Response =>
  new Response(csvTemplate(), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="offres-de-mobilite.csv"',
    },
  });
