import { z } from "zod";
import { OCCUPATIONS } from "../territory/occupations";
import { searchKey } from "../territory/search-key";
import { schedulesIn, weeklyHoursIn } from "./france-travail-read";
import type { ImportFault, OfferDraft, ReadOffers } from "./offer-draft";
import { MOST_OFFERS } from "./offer-draft";
import { OfferForm, PostForm, withoutContact } from "./offer-form";
import { reasonOf } from "./offer-reasons";

/** schema.org JobPosting, as sites write it: what may be one or many, a text or an object, is taken as it comes. */
const text = z.string().trim().max(50_000);
const Amount = z.object({
  value: z.union([z.number(), text]).optional(),
  minValue: z.union([z.number(), text]).optional(),
  unitText: text.optional(),
});
const Address = z.object({ addressLocality: text.optional(), postalCode: text.max(10).optional() });
const JobPosting = z.object({
  title: text.min(1),
  description: text.default(""),
  identifier: z.union([text, z.number(), z.object({ value: z.union([text, z.number()]) })]).optional(),
  url: text.optional(),
  employmentType: z.union([text, z.array(text)]).default([]),
  jobLocation: z.preprocess(firstOf, z.object({ address: z.preprocess(firstOf, z.union([Address, text])) })),
  baseSalary: z.object({ value: z.union([Amount, z.number(), text]) }).optional(),
  occupationalCategory: z.preprocess(firstOf, z.union([text, z.object({ codeValue: text })])).optional(),
  workHours: text.default(""),
  totalJobOpenings: z.coerce.number().int().min(1).max(500).default(1),
  jobStartDate: text.optional(),
});
type JobPosting = z.output<typeof JobPosting>;

/** Every JobPosting in a JSON value, however deep: alone, in a list, in a graph. */
export function postingsIn(json: unknown, depth = 0): unknown[] {
  if (depth > 6 || typeof json !== "object" || json === null) return [];
  if (Array.isArray(json)) return json.flatMap((one) => postingsIn(one, depth + 1));
  const { "@type": type, "@graph": graph } = json as { "@type"?: unknown; "@graph"?: unknown };
  if ([type].flat().includes("JobPosting")) return [json];
  return graph === undefined ? [] : postingsIn(graph, depth + 1);
}

/** The JSON-LD blocks of a page's source; those that are no JSON are passed over. */
export const jsonLdIn = (html: string): unknown[] =>
  [
    ...html.matchAll(/<script\b[^>]*type\s*=\s*["']?application\/ld\+json["']?[^>]*>([\s\S]*?)<\/script/gi),
  ].flatMap(([, block = ""]) => {
    try {
      return [JSON.parse(block) as unknown];
    } catch {
      return [];
    }
  });

/** Reads job postings; `line` is the place of a posting among them, from 1. */
export function readJobPostings(json: unknown): ReadOffers {
  const offers: OfferDraft[] = [];
  const faults: ImportFault[] = [];
  const postings = postingsIn(json);
  if (postings.length === 0) faults.push({ line: 1, field: null, reason: "staff.offers.import.noPosting" });
  if (postings.length > MOST_OFFERS)
    faults.push({ line: MOST_OFFERS + 1, field: null, reason: "staff.offers.import.tooMany" });
  postings.slice(0, MOST_OFFERS).forEach((one, i) => {
    const draft = readOne(one, i + 1, faults);
    if (draft) offers.push(draft);
  });
  return { offers, faults };
}

function readOne(json: unknown, line: number, faults: ImportFault[]): OfferDraft | null {
  const read = JobPosting.safeParse(json, { reportInput: true });
  if (!read.success) {
    for (const issue of read.error.issues)
      faults.push({ line, field: issue.path.join("."), ...reasonOf(issue) });
    return null;
  }
  const job = read.data;
  const types = [job.employmentType].flat().map((type) => type.toUpperCase());
  const hours = weeklyHoursIn(job.workHours) ?? (types.includes("PART_TIME") ? null : 35);
  const romeCode = romeOf(job);
  const post = PostForm.safeParse(
    {
      romeCode,
      label: withoutContact(plainText(job.title)).slice(0, 120),
      contract: types.some((type) => ["TEMPORARY", "CONTRACTOR", "PER_DIEM"].includes(type)) ? "cdd" : "cdi",
      weeklyHours: hours?.toString(),
      monthlyGross: monthlyOf(job, hours ?? 35)?.toFixed(2),
      schedules: schedulesIn(job.workHours),
      startsOn: /^\d{4}-\d{2}-\d{2}/.exec(job.jobStartDate ?? "")?.[0],
      number: String(job.totalJobOpenings),
    },
    { reportInput: true },
  );
  const head = OfferForm.safeParse(
    {
      title: withoutContact(plainText(job.title)).slice(0, 120),
      presentation: withoutContact(plainText(job.description)).slice(0, 4000),
      place: placeOf(job),
    },
    { reportInput: true },
  );
  for (const issue of [...(post.error?.issues ?? []), ...(head.error?.issues ?? [])])
    faults.push({ line, field: FIELDS[String(issue.path[0])] ?? String(issue.path[0]), ...reasonOf(issue) });
  if (!post.success || !head.success) return null;
  const { title, presentation, place } = head.data;
  return {
    ...{ line, reference: referenceOf(job), title, presentation, place: { code: null, typed: place } },
    ...{ amenities: [], amenityWords: "", lines: [{ kind: "post", line, answers: post.data }] },
  };
}

const FIELDS: Record<string, string> = {
  ...{ romeCode: "occupationalCategory", label: "title", weeklyHours: "workHours" },
  ...{ monthlyGross: "baseSalary", startsOn: "jobStartDate", number: "totalJobOpenings" },
  ...{ place: "jobLocation", presentation: "description" },
};

/** The code that it gives, or the one occupation of our list whose name stands in the title. */
function romeOf({ occupationalCategory, title }: JobPosting): string | undefined {
  const said =
    typeof occupationalCategory === "object" ? occupationalCategory.codeValue : occupationalCategory;
  const code = /\b[A-Z]\d{4}\b/.exec(said ?? "")?.[0];
  if (code) return code;
  const key = searchKey(title);
  const named = OCCUPATIONS.filter(({ label }) => key.includes(searchKey(label)));
  return named.length === 1 ? named[0]?.rome : undefined;
}

function placeOf({ jobLocation: { address } }: JobPosting): string | undefined {
  if (typeof address === "string") return address;
  return (
    [address.addressLocality, address.postalCode && `(${address.postalCode})`].filter(Boolean).join(" ") ||
    undefined
  );
}

function referenceOf({ identifier, url }: JobPosting): string | null {
  const own = typeof identifier === "object" ? identifier.value : identifier;
  const reference = own ?? url;
  return reference === undefined || String(reference) === "" ? null : `jp:${String(reference).slice(0, 200)}`;
}

/** Euros a month. */
function monthlyOf({ baseSalary }: JobPosting, weeklyHours: number): number | null {
  const said = baseSalary?.value;
  const amount = typeof said === "object" ? (said.value ?? said.minValue) : said;
  const euros = Number(amount ?? Number.NaN);
  if (!Number.isFinite(euros) || euros <= 0) return null;
  const unit = typeof said === "object" ? said.unitText?.toUpperCase() : undefined;
  const perMonth = { HOUR: (weeklyHours * 52) / 12, WEEK: 52 / 12, YEAR: 1 / 12 };
  return euros * (perMonth[unit as keyof typeof perMonth] ?? 1);
}

/** Words without tags, entities and empty lines. */
export const plainText = (html: string): string =>
  html
    .replaceAll(/<(?:br|\/p|\/li|\/h\d|\/div)[^>]*>/gi, "\n")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&nbsp;", " ")
    .replaceAll(/&(?:#39|apos|rsquo);/g, "’")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&Eacute;", "É")
    .replaceAll("&eacute;", "é")
    .replaceAll("&egrave;", "è")
    .replaceAll("&agrave;", "à")
    .replaceAll("&amp;", "&")
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/\s*\n\s*/g, "\n")
    .trim();

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}
