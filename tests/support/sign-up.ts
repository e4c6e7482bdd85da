import { eq } from "drizzle-orm";
import { open } from "~/audit/seal.server";
import { db } from "~/db.server";
import type { LetterKind } from "~/mail/letters";
import { action as start } from "~/routes/sign-up.$side._index";
import { action as answer } from "~/routes/sign-up.$side.$step";
import { letters } from "~db/schema";
import { ask, type Question } from "./ask";

type Form = NonNullable<Question["form"]>;

/** A volunteer's answers, step by step, as a browser would send them. */
export const VOLUNTEER_FORMS: Record<string, Form> = {
  who: { together: "alone", firstName: "Jeanne", lastName: "Martin", birthYear: "1985", sex: "woman" },
  where: { place: "Angers (49000)", radiusKm: "20" },
  languages: {
    ...{ frenchOral: "C2", frenchWritten: "C2" },
    ...{ "languages[0].code": "ara", "languages[0].oral": "B1", "languages[0].written": "" },
    ...{ "languages[1].code": "", "languages[1].oral": "", "languages[1].written": "" },
    ...{ "languages[3].code": "eng", "languages[3].oral": "C1", "languages[3].written": "B2" },
  },
  hours: { freeHours: ["3", "22"], frequency: "weekly" },
  interests: { interests: ["walking", "cooking"] },
  dislikes: {},
  hopes: { hopes: ["speak_french"] },
  wishes: { sexWish: "any", familyWish: "family", ageWish: ["26-35"], maxDuos: "2" },
  reach: { reachBy: "sms", phone: "06 12 34 56 78" },
  charter: { charter: "on", version: "1" },
};

const { charter: _charter, who: _who, ...shared } = VOLUNTEER_FORMS;

/** A beneficiary's; what a professional adds is in the tests of registration. */
export const BENEFICIARY_FORMS: Record<string, Form> = {
  ...shared,
  household: {
    ...{ firstName: "Amina", lastName: "Rahimi", birthYear: "1992", sex: "woman" },
    ...{ "others[0].firstName": "Yusuf", "others[0].birthYear": "2017", "others[0].sex": "man" },
    ...{ "others[1].firstName": "", "others[1].birthYear": "" },
  },
  languages: { "languages[0].code": "prs", "languages[0].oral": "C2", "languages[0].written": "B1" },
  french: { frenchOral: "below_A1", frenchWritten: "non_reader", practiseFrench: "yes" },
  wishes: { sexWish: "women", familyWish: "any" },
  consents: { consents: ["matching", "share_with_referent"] },
};

/** Begins a form and returns the cookie of its device. */
export async function begin(side: "volunteer" | "beneficiary", email: string): Promise<string> {
  const form = { email, language: "fr", adult: "on", protected: "on" };
  const begun = await ask(start, { path: `/sign-up/${side}`, params: { side }, form });
  if (begun.status !== 303) throw new Error(`The form did not begin: ${JSON.stringify(begun.data)}`);
  return cookieIn(begun.headers);
}

/** Sends one step's form; `form` replaces what is usually answered. */
export const send = (
  side: string,
  step: string,
  cookies: string,
  form?: Form,
  language: "fr" | "ar" = "fr",
) =>
  ask(answer, {
    path: `/sign-up/${side}/${step}`,
    params: { side, step },
    cookies,
    language,
    form: form ?? (side === "volunteer" ? VOLUNTEER_FORMS : BENEFICIARY_FORMS)[step] ?? { intent: "send" },
  });

/** Answers every step up to the summary. */
export async function fillIn(side: "volunteer" | "beneficiary", email: string): Promise<string> {
  const cookies = await begin(side, email);
  const order = side === "volunteer" ? VOLUNTEER_FORMS : BENEFICIARY_FORMS;
  for (const step of Object.keys(order)) {
    const kept = await send(side, step, cookies);
    if (kept.status !== 303) throw new Error(`${step} was refused: ${JSON.stringify(kept.data)}`);
  }
  return cookies;
}

export const cookieIn = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0] ?? "")
    .find((cookie) => cookie.includes("sign-up=")) ?? "";

/** Letters of a kind to an address, opened. */
export function lettersTo(email: string, kind?: LetterKind) {
  return db
    .select()
    .from(letters)
    .where(kind ? eq(letters.kind, kind) : undefined)
    .orderBy(letters.createdAt, letters.id)
    .all()
    .filter((row) => open(row.toAddress, `letters.to_address:${row.id}`) === email)
    .map((row) => ({ ...row, values: JSON.parse(open(row.values, `letters.values:${row.id}`)) }));
}
