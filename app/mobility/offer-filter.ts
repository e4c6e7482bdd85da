import { OFFER_STATES, type OfferState } from "./offer-path";

/** What a list of offers shows to who works on them. "to_confirm": open ones that nobody confirmed for a month. */
export const OFFER_LISTS = ["live", "to_confirm", ...OFFER_STATES, "all"] as const;
export type OfferList = (typeof OFFER_LISTS)[number];

export interface OfferFilter {
  list: OfferList;
  name?: string | undefined;
  /** From 1. */
  page: number;
}

/** States that a list holds; null: every one. */
export const statesOf = (list: OfferList): readonly OfferState[] | null => {
  if (list === "all") return null;
  if (list === "live") return ["draft", "open", "suspended"];
  return list === "to_confirm" ? ["open"] : [list];
};

const readPage = (search: URLSearchParams): number => {
  const page = Number(search.get("page") ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
};

/** A filter as the address bar holds it; what cannot be read filters nothing. */
export const readOfferFilter = (search: URLSearchParams): OfferFilter => ({
  list: OFFER_LISTS.find((list) => list === search.get("list")) ?? "live",
  name: search.get("name")?.trim().slice(0, 100) || undefined,
  page: readPage(search),
});

/** What a visitor looks for: a region, an occupation. */
export interface PublicFilter {
  /** Region code. */
  region?: string | undefined;
  /** ROME code; close occupations count. */
  rome?: string | undefined;
  page: number;
}

export const readPublicFilter = (search: URLSearchParams): PublicFilter => ({
  region: /^\d{2}$/.exec(search.get("region") ?? "")?.[0],
  rome: /^[A-Z]\d{4}$/.exec(search.get("rome") ?? "")?.[0],
  page: readPage(search),
});

/** The address of a page of the public list. */
export function publicListPath({ region, rome, page }: PublicFilter): string {
  const search = new URLSearchParams();
  if (region) search.set("region", region);
  if (rome) search.set("rome", rome);
  if (page > 1) search.set("page", String(page));
  return `/offers${search.size > 0 ? `?${search}` : ""}`;
}
