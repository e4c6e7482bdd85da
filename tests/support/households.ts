import type { UserId } from "~/ids";
import { action as register } from "~/routes/households.new._index";
import { action as answer } from "~/routes/households.new.$formId.$step";
import { ask, type Question } from "./ask";

type Form = NonNullable<Question["form"]>;
type Someone = { userId: UserId };

const ADULT: Form = {
  ...{ wantsWork: "yes", frenchOral: "A2", frenchWritten: "A1" },
  "wanted[0].name": "Maçonnerie",
};

/** A household's answers, step by step, as a browser would send them: a couple and a child of school age. */
export const HOUSEHOLD_FORMS: Record<string, Form> = {
  who: {
    ...{ firstName: "Amina", lastName: "Rahimi", birthYear: "1992", sex: "woman" },
    ...{ "others[0].firstName": "Omid", "others[0].birthYear": "1990", "others[0].sex": "man" },
    ...{ "others[1].firstName": "Yusuf", "others[1].birthYear": "2017", "others[1].sex": "man" },
  },
  languages: { "languages[0].code": "prs", "languages[0].oral": "C2", "languages[0].written": "B1" },
  "adult-0": {
    ...ADULT,
    ...{ "wanted[0].name": "cuisinier", "known[0].name": "plongeur", "known[0].years": "3" },
    ...{ licences: ["B"], constraints: ["no_night"], availableFrom: "" },
  },
  "adult-1": ADULT,
  regions: { region_52: "wanted", region_53: "accepted", region_11: "refused", region_84: "none" },
  where: {
    place: "Angers (49000)",
    townWish: "town",
    "near[0].name": "Maine-et-Loire",
    "near[1].name": "44000",
  },
  home: { accessible: "no", dwellingTypes: ["flat", "house"] },
  children: { school: "ages", childcare: "no" },
  means: { monthlyResources: "1450", rentLimit: "" },
  dates: { moveFrom: "2027-01-15", moveUntil: "", bothNeedJob: "on", ties: "Une formation jusqu’à Noël" },
  reach: { reachBy: "referent", phone: "", email: "", language: "ar" },
  consents: {
    ...{ association: "on", employers: ["identity", "occupations", "french"] },
    landlords: ["identity", "household"],
  },
};

export async function beginForm(as: Someone, form: Form = { begin: "" }): Promise<string> {
  const begun = await ask(register, { as, path: "/households/new", form });
  return /\/households\/new\/(hfo_\w+)\/who/.exec(begun.location ?? "")?.[1] ?? "";
}

export const sendStep = (
  as: Someone,
  formId: string,
  step: string,
  form: Form,
  language: "fr" | "ar" = "fr",
) =>
  ask(answer, {
    ...{ as, language, form, path: `/households/new/${formId}/${step}` },
    params: { formId, step },
  });

/** Answers everything; `other` replaces a step's form. */
export async function fillForm(as: Someone, other: Record<string, Form> = {}): Promise<string> {
  const id = await beginForm(as);
  for (const [step, form] of Object.entries({ ...HOUSEHOLD_FORMS, ...other })) {
    const kept = await sendStep(as, id, step, form);
    if (kept.status !== 303) throw new Error(`${step} was refused: ${JSON.stringify(kept.data)}`);
  }
  return id;
}
