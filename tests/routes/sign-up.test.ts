import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { open } from "~/audit/seal.server";
import { db } from "~/db.server";
import { openHousehold } from "~/mentoring/household.server";
import { slotBit } from "~/mentoring/profile";
import { action as start, loader as startPage } from "~/routes/sign-up.$side._index";
import { loader as page } from "~/routes/sign-up.$side.$step";
import { action as forget } from "~/routes/sign-up.later";
import { loader as resume } from "~/routes/sign-up.resume.$secret";
import { history, signUps, users, volunteers } from "~db/schema";
import { ask } from "~tests/support/ask";
import { savedBranch, savedUser } from "~tests/support/people";
import { begin, cookieIn, fillIn, lettersTo, send } from "~tests/support/sign-up";

const angers = savedBranch("Angers", "49007");
let lyon: string;
beforeAll(() => {
  lyon = savedBranch("Lyon", "69381");
});

const personOf = (email: string) => db.select().from(users).where(eq(users.email, email)).get();
const show = (side: string, step: string, cookies: string, language: "fr" | "ar" = "fr") =>
  ask(page, { path: `/sign-up/${side}/${step}`, params: { side, step }, cookies, language });

test("a volunteer signs up: person, profile, charter, history and the letter that confirms the address", async () => {
  const email = "jeanne@exemple.fr";
  const cookies = await fillIn("volunteer", email);
  expect(personOf(email)).toBeUndefined();
  expect(await send("volunteer", "summary", cookies)).toMatchObject({
    status: 303,
    location: "/sign-up/sent?side=volunteer",
  });
  const user = personOf(email);
  expect(user).toMatchObject({ role: "volunteer", firstName: "Jeanne", emailConfirmedAt: null });
  expect(user?.phone && open(user.phone, `users.phone:${user.id}`)).toBe("+33612345678");
  const volunteer = db
    .select()
    .from(volunteers)
    .where(eq(volunteers.userId, user?.id ?? ("" as never)))
    .get();
  expect(volunteer).toMatchObject({
    ...{ state: "screening", branchId: angers, communeCode: "49007", radiusKm: 20, maxDuos: 2 },
    ...{ charterVersion: "1", reachBy: "sms", frequency: "weekly", familyWish: "family", ageWish: ["26-35"] },
    languages: [
      { code: "ara", oral: "B1", written: "none" },
      { code: "eng", oral: "C1", written: "B2" },
      { code: "fra", oral: "C2", written: "C2" },
    ],
    freeHours: slotBit("monday", "evening") | slotBit("saturday", "afternoon"),
  });
  if (!volunteer) return;
  expect(openHousehold(volunteer.household, volunteer.id)).toEqual([
    { firstName: "Jeanne", sex: "woman", birthYear: 1985 },
  ]);
  expect(db.select().from(history).where(eq(history.subjectId, volunteer.id)).all()).toMatchObject([
    { move: "signed_up", toState: "screening", actorId: user?.id },
  ]);
  const [letter] = lettersTo(email, "confirm_address");
  expect(letter?.values).toMatchObject({
    firstName: "Jeanne",
    link: expect.stringMatching(/\/link\/confirm\/.{40,}/),
  });
});

test("sending twice makes one person, and both clicks see the same page", async () => {
  const cookies = await fillIn("volunteer", "deux-fois@exemple.fr");
  const first = await send("volunteer", "summary", cookies);
  const second = await send("volunteer", "summary", cookies);
  expect([second.status, second.location]).toEqual([first.status, first.location]);
  expect(db.select().from(users).where(eq(users.email, "deux-fois@exemple.fr")).all()).toHaveLength(1);
  expect(lettersTo("deux-fois@exemple.fr", "confirm_address")).toHaveLength(1);
});

test("an address that is known gets the same page, no second person, and a letter that says so", async () => {
  savedUser("beneficiary", { email: "connue@exemple.fr" });
  const people = db.select().from(users).all().length;
  const known = await send("volunteer", "summary", await fillIn("volunteer", "connue@exemple.fr"));
  expect(db.select().from(users).all()).toHaveLength(people);
  const unknown = await send("volunteer", "summary", await fillIn("volunteer", "inconnue@exemple.fr"));
  expect({ ...known, headers: [...known.headers] }).toEqual({ ...unknown, headers: [...unknown.headers] });
  expect(lettersTo("connue@exemple.fr").map(({ kind }) => kind)).toEqual([
    "resume_sign_up",
    "already_registered",
  ]);
  expect(lettersTo("inconnue@exemple.fr").map(({ kind }) => kind)).toEqual([
    "resume_sign_up",
    "confirm_address",
  ]);
});

test("the address, the age and the language come first; a wrong one is kept with its message", async () => {
  const form = { email: "jeanne@", language: "fr" };
  const refused = await ask(start, {
    path: "/sign-up/volunteer",
    params: { side: "volunteer" },
    form,
    language: "fr",
  });
  expect(refused).toMatchObject({
    status: 422,
    data: {
      form: {
        values: { email: ["jeanne@"] },
        errors: {
          email: "Cette adresse n’est pas complète. Exemple : prenom@exemple.fr",
          adult: expect.stringContaining("18 ans et plus"),
        },
      },
    },
  });
  expect((await ask(startPage, { path: "/sign-up/admin", params: { side: "admin" } })).status).toBe(404);
});

test("the letter's link takes the form up on another device, at the first page without an answer", async () => {
  const email = "reprise@exemple.fr";
  await send("volunteer", "who", await begin("volunteer", email));
  const [letter] = lettersTo(email, "resume_sign_up");
  expect(letter?.values.day).toBe(0);
  const secret = String(letter?.values.link).split("/").at(-1) ?? "";
  const taken = await ask(resume, { path: `/sign-up/resume/${secret}`, params: { secret } });
  expect(taken).toMatchObject({ status: 302, location: "/sign-up/volunteer/where" });
  expect(taken.headers.get("Set-Cookie")).toMatch(/HttpOnly; SameSite=Lax/);
  const seen = await show("volunteer", "who", cookieIn(taken.headers));
  expect(seen.data.values).toMatchObject({ firstName: "Jeanne", birthYear: 1985 });
  expect(
    db
      .select()
      .from(signUps)
      .all()
      .map(({ secretHash }) => secretHash),
  ).not.toContain(secret);
  expect((await ask(resume, { path: "/sign-up/resume/x", params: { secret: "x" } })).status).toBe(410);
});

test("without its cookie a form is not there, and a volunteer's is not a beneficiary's", async () => {
  const cookies = await begin("volunteer", "cookie@exemple.fr");
  expect(await show("volunteer", "who", "")).toMatchObject({ status: 303, location: "/sign-up/volunteer" });
  expect(await show("beneficiary", "where", cookies)).toMatchObject({
    status: 303,
    location: "/sign-up/beneficiary",
  });
  expect((await show("volunteer", "consents", cookies)).status).toBe(404);
});

test("finishing later keeps even what is not right yet", async () => {
  const cookies = await begin("volunteer", "plus-tard@exemple.fr");
  const half = { intent: "later", together: "alone", firstName: "Jea", birthYear: "19" };
  expect(await send("volunteer", "who", cookies, half)).toMatchObject({
    status: 303,
    location: "/sign-up/later",
  });
  const seen = await show("volunteer", "who", cookies);
  expect(seen.data.values).toMatchObject({ firstName: ["Jea"], birthYear: ["19"] });
  expect(seen.data.next).toBe("who");
  const forgotten = await ask(forget, { path: "/sign-up/later", form: { a: "" }, cookies });
  expect(forgotten.headers.get("Set-Cookie")).toContain("sign-up=; Path=/; Max-Age=0");
});

const WRONG: [
  step: string,
  form: Record<string, string | string[]>,
  field: string,
  fr: string,
  ar: string,
][] = [
  [
    "who",
    {
      together: "alone",
      firstName: "Léo",
      lastName: "Petit",
      birthYear: String(new Date().getFullYear() - 17),
      sex: "man",
    },
    "birthYear",
    "18 ans",
    "18 سنة",
  ],
  [
    "who",
    { together: "couple", firstName: "Léo", lastName: "Petit", birthYear: "1990", sex: "man" },
    "partnerFirstName",
    "Cette réponse est nécessaire.",
    "هذه الإجابة ضرورية.",
  ],
  [
    "who",
    { together: "alone", firstName: "Léo", lastName: "Petit", birthYear: "abc", sex: "man" },
    "birthYear",
    "Écrivez un nombre.",
    "رقم",
  ],
  ["where", { place: "Nullepartville", radiusKm: "10" }, "place", "code postal", "رمزها البريدي"],
  ["where", { place: "Angers", radiusKm: "11" }, "radiusKm", "Choisissez une des réponses", "اختاروا"],
  [
    "languages",
    { frenchOral: "C2", frenchWritten: "C2", "languages[2].code": "ara" },
    "languages[2].oral",
    "nécessaire",
    "ضرورية",
  ],
  [
    "languages",
    {
      frenchOral: "C2",
      frenchWritten: "C2",
      "languages[0].code": "ara",
      "languages[0].oral": "B1",
      "languages[3].code": "ara",
      "languages[3].oral": "B2",
    },
    "languages[3].code",
    "déjà dans la liste",
    "في القائمة",
  ],
  ["hours", { frequency: "weekly" }, "freeHours", "au moins un moment", "وقتًا واحدًا"],
  ["interests", {}, "interests", "au moins une", "واحدة على الأقل"],
  ["hopes", { hopes: ["money"] }, "hopes", "Choisissez une des réponses", "اختاروا"],
  [
    "wishes",
    { sexWish: "any", familyWish: "any", maxDuos: "9" },
    "maxDuos",
    "Le plus grand nombre possible est 3.",
    "3",
  ],
  ["reach", { reachBy: "phone", phone: "12" }, "phone", "Ce numéro n’est pas reconnu", "06 12 34 56 78"],
  ["reach", { reachBy: "sms", phone: "" }, "phone", "il nous faut un numéro", "رقم هاتف"],
  ["reach", { reachBy: "referent" }, "reachBy", "Choisissez une des réponses", "اختاروا"],
  ["charter", { version: "1" }, "charter", "il faut signer la charte", "الميثاق"],
  ["charter", { charter: "on", version: "0" }, "version", "vient de changer", "تغيّر"],
];

test.each(WRONG)("%s: %j is refused at %s, and kept", async (step, form, field, fr, ar) => {
  const cookies = await begin("volunteer", "faux@exemple.fr");
  for (const [language, message] of [
    ["fr", fr],
    ["ar", ar],
  ] as const) {
    const refused = await send("volunteer", step, cookies, form, language);
    expect(refused.status).toBe(422);
    expect(refused.data.form.errors[field]).toContain(message);
    for (const [name, value] of Object.entries(form)) {
      expect(refused.data.form.values[name]).toEqual(Array.isArray(value) ? value : [value]);
    }
  }
  expect((await show("volunteer", step, cookies)).data.answers[step]).toBeUndefined();
});

test("a name that several communes bear offers them on the same page; the one chosen is kept", async () => {
  const cookies = await begin("volunteer", "saint-denis@exemple.fr");
  const several = await send("volunteer", "where", cookies, { place: "Saint-Denis", radiusKm: "5" });
  expect(several.status).toBe(422);
  const offered: { value: string; hint: string }[] = several.data.places;
  const aude = offered.find(({ hint }) => hint === "Aude");
  expect(offered.length).toBeGreaterThan(2);
  const chosen = { place: "Saint-Denis", radiusKm: "5", chosen: aude?.value ?? "" };
  expect((await send("volunteer", "where", cookies, chosen)).status).toBe(303);
  expect((await show("volunteer", "where", cookies)).data.answers.where.communeCode).toBe(aude?.value);
  // The old choice does not outlive another name.
  await send("volunteer", "where", cookies, { ...chosen, place: "Angers (49000)" });
  expect((await show("volunteer", "where", cookies)).data.answers.where.communeCode).toBe("49007");
});

test("an unfinished form is not sent: it leads to what is missing", async () => {
  const cookies = await begin("volunteer", "inachevee@exemple.fr");
  await send("volunteer", "who", cookies);
  expect(await send("volunteer", "summary", cookies)).toMatchObject({ location: "/sign-up/volunteer/where" });
  expect(personOf("inachevee@exemple.fr")).toBeUndefined();
});

test("a correction leads straight back to the summary, and replaces the answer", async () => {
  const cookies = await fillIn("volunteer", "correction@exemple.fr");
  const form = { interests: ["football"] };
  expect((await send("volunteer", "interests", cookies, form)).location).toBe("/sign-up/volunteer/summary");
  await send("volunteer", "dislikes", cookies, { dislikes: ["football", "video_games"] });
  await send("volunteer", "summary", cookies);
  const user = personOf("correction@exemple.fr");
  const row = db
    .select()
    .from(volunteers)
    .where(eq(volunteers.userId, user?.id ?? ("" as never)))
    .get();
  // What one likes is never also what one dislikes.
  expect(row).toMatchObject({ interests: ["football"], dislikes: ["video_games"] });
});

test("columns that no page asks for change nothing", async () => {
  const cookies = await fillIn("volunteer", "masse@exemple.fr");
  const form = {
    interests: ["football"],
    state: "approved",
    role: "admin",
    approvedAt: "1",
    branchId: lyon,
    id: "vol_x",
  };
  await send("volunteer", "interests", cookies, form);
  await send("volunteer", "summary", cookies, { intent: "send", role: "admin", state: "approved" });
  const user = personOf("masse@exemple.fr");
  expect(user).toMatchObject({ role: "volunteer", emailConfirmedAt: null });
  const row = db
    .select()
    .from(volunteers)
    .where(eq(volunteers.userId, user?.id ?? ("" as never)))
    .get();
  expect(row).toMatchObject({ state: "screening", approvedAt: null, branchId: angers });
});
