import { data } from "@remix-run/node";
import type { Viewer } from "~/accounts/viewer";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import type { StaffKey } from "~/i18n/catalogue";
import type { Words } from "~/i18n/words";
import type { OfferId } from "~/ids";
import { linkTo } from "~/links.server";
import { choosePlace } from "~/mentoring/place-choice.server";
import { writeFranceTravail } from "~/mobility/france-travail-write";
import { findOfferFile } from "~/mobility/offer-file.server";
import { NewOfferForm, OfferChangeForm, OfferMoveForm } from "~/mobility/offer-form";
import { confirmOffer, moveOffer, type OfferMoved } from "~/mobility/offer-moves.server";
import { OFFER_MOVES } from "~/mobility/offer-path";
import { changeOffer, draftOffer, findPublisher } from "~/mobility/offers.server";
import { parisDay } from "~/paris-time";
import { listPublishers } from "~/partners/organisation-list.server";
import { findPlace, placeLabel } from "~/territory/places.server";
import type { FormReply } from "~/ui/form-reply";

/** Partners and coordinators work on offers in the same way, each in their own space; a route says who may enter, these answer. */
export type OfferSpace = "/partner/offers" | "/staff/offers";

export const showOffer = (viewer: Viewer, id: string | undefined, base: OfferSpace) => {
  const offer = found(findOfferFile(db, viewer, id as OfferId));
  return { title: offer.title, offer, base, at: now() };
};

const DONE = {
  publish: "staff.offers.done.publish",
  suspend: "staff.offers.done.suspend",
  resume: "staff.offers.done.resume",
  renew: "staff.offers.done.renew",
  close: "staff.offers.done.close",
  confirm: "staff.offers.done.confirm",
} as const satisfies Record<string, StaffKey>;

/** Publishes, suspends, resumes, renews, closes, or says that it is still true. */
export async function actOnOffer(request: Request, viewer: Viewer, id: string | undefined, base: OfferSpace) {
  const words = wordsFor(request, viewer);
  const body = await request.formData();
  const form = parse(body, OfferMoveForm, words);
  const offerId = id as OfferId;
  found(findOfferFile(db, viewer, offerId));
  if (!form.ok) return form.refused();
  const { move, ...moving } = form.value;
  const moved =
    move === "confirm"
      ? confirmOffer(db, viewer, offerId, now())
      : moveOffer(db, viewer, offerId, { move, ...moving }, now());
  // Sent twice: the second one finds it done.
  const isDone =
    !moved.ok && moved.why === "conflict" && move !== "confirm" && moved.state === OFFER_MOVES[move].to;
  return moved.ok || isDone ? goOn(`${base}/${id}`, DONE[move]) : refuseMove(body, moved, words);
}

function refuseMove(body: FormData, moved: Extract<OfferMoved, { ok: false }>, words: Words) {
  if (moved.why === "not_there") throw notFound();
  const state = words(`offer.state.${moved.state}`);
  if (moved.why === "conflict") return refuseField(body, "", words("staff.offers.conflict", { state }), 409);
  if (moved.why === "empty") return refuseField(body, "", words("staff.offers.empty"));
  return refuseField(body, "", words("staff.offers.underWay", { count: moved.count }));
}

/** What closing means, before it is done. */
export function showClosure(request: Request, viewer: Viewer, id: string | undefined, base: OfferSpace) {
  const offer = found(findOfferFile(db, viewer, id as OfferId));
  if (!offer.moves.includes("close")) throw notFound();
  const { title, version } = offer;
  const words = wordsFor(request, viewer);
  return { title: words("staff.offers.closure.title"), base, offer: { id: offer.id, title, version } };
}

/** The form of the place and the presentation: filled in, or empty for a new offer. */
export function showPlace(request: Request, viewer: Viewer, id: string | undefined, base: OfferSpace) {
  const words = wordsFor(request, viewer);
  const offer = found(findOfferFile(db, viewer, id as OfferId));
  if (!offer.runs) throw notFound();
  const place = findPlace(db, offer.communeCode);
  const hasEnd = offer.expiresAt !== null && (offer.state === "open" || offer.state === "suspended");
  const { title, presentation, amenities, amenityWords, version } = offer;
  return {
    title: words("staff.offers.place.title"),
    ...{ base, id: offer.id, state: offer.state, hasEnd },
    defaults: {
      ...{ title, presentation, amenities, amenityWords, version },
      place: place ? placeLabel(place) : "",
      until: hasEnd && offer.expiresAt ? parisDay(offer.expiresAt) : "",
    },
  };
}

export function showNewOffer(request: Request, viewer: Viewer, base: OfferSpace) {
  const publishers = listPublishers(db, viewer);
  const [only] = publishers;
  const place = only && publishers.length === 1 ? findPlace(db, only.communeCode) : null;
  return {
    title: wordsFor(request, viewer)("staff.offers.new.title"),
    ...{ base, publishers },
    defaults: {
      organisationId: publishers.length === 1 ? only?.id : undefined,
      place: place ? placeLabel(place) : "",
    },
  };
}

export async function createOffer(request: Request, viewer: Viewer, base: OfferSpace) {
  const words = wordsFor(request, viewer);
  const body = await request.formData();
  const form = parse(body, NewOfferForm, words);
  if (!form.ok) return form.refused();
  const { organisationId, place: typed, chosen, ...values } = form.value;
  if (!findPublisher(db, viewer, organisationId))
    return refuseField(body, "organisationId", words("staff.offers.form.publisher"));
  const choice = readPlace(body, { place: typed, chosen }, words);
  if (!choice.ok) return choice.refused;
  const { communeCode } = choice;
  const id = found(draftOffer(db, viewer, organisationId, { ...values, communeCode }, now()));
  return goOn(`${base}/${id}`, "staff.offers.done.draft");
}

export async function savePlace(request: Request, viewer: Viewer, id: string | undefined, base: OfferSpace) {
  const words = wordsFor(request, viewer);
  const offer = found(findOfferFile(db, viewer, id as OfferId));
  const body = await request.formData();
  const form = parse(body, OfferChangeForm, words);
  if (!form.ok) return form.refused();
  const { place: typed, chosen, ...values } = form.value;
  const choice = readPlace(body, { place: typed, chosen }, words);
  if (!choice.ok) return choice.refused;
  const { communeCode } = choice;
  const changed = changeOffer(db, viewer, offer.id, { ...values, communeCode }, now());
  if (changed.ok) return goOn(`${base}/${offer.id}`, "staff.offers.done.change");
  if (changed.why === "not_there") throw notFound();
  if (changed.why === "held") return refuseField(body, "place", words("staff.offers.place.held"));
  if (changed.why === "until") return refuseField(body, "until", words("staff.offers.form.until"));
  const state = words(`offer.state.${changed.state}`);
  return refuseField(body, "", words("staff.offers.conflict", { state }), 409);
}

/** What a refused form tells its page: communes that bear the name that was typed, too, where there are several. */
export interface PlaceReply {
  form: FormReply;
  places?: { value: string; label: string; hint: string }[];
}

export function readPlace(
  body: FormData,
  typed: { place: string; chosen?: string | undefined },
  words: Words,
): { ok: true; communeCode: string } | { ok: false; refused: ReturnType<typeof data<PlaceReply>> } {
  const choice = choosePlace(db, { ...typed, radiusKm: 10 });
  if (choice.kind === "one") return { ok: true, communeCode: choice.place.code };
  if (choice.kind === "none")
    return { ok: false, refused: refuseField(body, "place", words("signup.where.unknown")) };
  const places = choice.places.map((place) => ({
    ...{ value: place.code, label: placeLabel(place), hint: place.departement },
  }));
  const { form } = refuseField(body, "place", words("signup.where.several")).data;
  return { ok: false, refused: data({ form, places }, { status: 422 }) };
}

/** The posts of an offer for France Travail, as a file. */
export function exportFranceTravail(viewer: Viewer, id: string | undefined): Response {
  const offer = found(findOfferFile(db, viewer, id as OfferId));
  const told = writeFranceTravail(offer, linkTo(`/offers/${offer.id}`));
  return new Response(JSON.stringify(told, null, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${offer.id}.json"`,
    },
  });
}
