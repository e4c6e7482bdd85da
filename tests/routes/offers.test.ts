import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { findViewer } from "~/accounts/sessions.server";
import { seal } from "~/audit/seal.server";
import { db } from "~/db.server";
import type { BranchId, OfferId, OrganisationId, UserId } from "~/ids";
import { readFranceTravail } from "~/mobility/france-travail-read";
import { csvTemplate } from "~/mobility/offer-csv-columns";
import { newId } from "~/new-id.server";
import PublicList, { loader as publicList } from "~/routes/offers._index";
import PublicPage, { meta, loader as publicPage } from "~/routes/offers.$offerId";
import Home, { loader as home } from "~/routes/partner._index";
import Import, { action as importAction, loader as importLoader } from "~/routes/partner.import";
import { loader as template } from "~/routes/partner.import-template[.]csv";
import File, { action as act, loader as file } from "~/routes/partner.offers.$offerId._index";
import Closure, { action as close, loader as closure } from "~/routes/partner.offers.$offerId.closure";
import { loader as franceTravail } from "~/routes/partner.offers.$offerId.france-travail[.]json";
import Line, {
  loader as line,
  action as saveLine,
} from "~/routes/partner.offers.$offerId.lines.$kind.$lineId";
import Place, { loader as place, action as savePlace } from "~/routes/partner.offers.$offerId.place";
import New, { action as create, loader as newOffer } from "~/routes/partner.offers.new";
import StaffList, { loader as staffList } from "~/routes/staff.offers._index";
import StaffFile, { loader as staffFile } from "~/routes/staff.offers.$offerId._index";
import { candidacyAnswers, offerDwellings, offerPosts, offers, organisations } from "~db/schema";
import { ask, sessionCookie } from "~tests/support/ask";
import {
  savedCandidacy,
  savedDwelling,
  savedHousehold,
  savedOffer,
  savedOrganisation,
  savedPartner,
  savedPost,
  savedTraining,
} from "~tests/support/mobility";
import { FRANCE_TRAVAIL } from "~tests/support/offers";
import { pageMarkup, pageShown } from "~tests/support/page";
import { savedBranch, savedStaff } from "~tests/support/people";

let branch: BranchId;
let org: OrganisationId;
let partner: { userId: UserId };
let stranger: { userId: UserId };
let coordinator: { userId: UserId };

beforeEach(() => {
  db.update(offers).set({ state: "closed" }).run();
  branch = savedBranch();
  org = savedOrganisation(branch);
  db.update(organisations)
    .set({ contactPhone: seal("+33612345678", `organisations.contact_phone:${org}`) })
    .where(eq(organisations.id, org))
    .run();
  partner = savedPartner(org);
  stranger = savedPartner(savedOrganisation(branch, { name: "Autre" }));
  coordinator = savedStaff("coordinator", branch);
});

const open = (given: Parameters<typeof savedOffer>[2] = {}): OfferId => {
  const id = savedOffer(org, branch, { confirmedAt: new Date(), publishedAt: new Date(), ...given });
  savedPost(id, { number: 2, held: 1 });
  savedDwelling(id);
  return id;
};
const row = (id: OfferId) => db.select().from(offers).where(eq(offers.id, id)).get();
const at = (id: OfferId, as: { userId: UserId } = partner, more: Record<string, string> = {}) => ({
  ...{ as, path: `/partner/offers/${id}`, params: { offerId: id, ...more } },
});

describe("the public page of an offer", () => {
  test("says the place first, then job, home and training, in three languages, without anybody's contact", async () => {
    const id = open({ amenityWords: "Tramway à 300 m" });
    const answer = await ask(publicPage, { path: `/offers/${id}`, params: { offerId: id } });
    expect(answer.status).toBe(200);
    for (const [language, told] of [
      [
        "fr",
        [
          "Angers",
          "Pays de la Loire",
          "école",
          "6 % (France 7,5 %)",
          "Emploi",
          "Logement",
          "Formation",
          "1 place libre",
          "Ateliers de la Maine",
        ],
      ],
      ["en", ["Angers", "school", "6% (France 7.5%)", "Job", "Home", "Training", "1 place left"]],
      ["ar", ["Angers", "مدرسة", "العمل", "السكن", "التدريب", "مكان واحد متاح"]],
    ] as const) {
      const words = pageShown(PublicPage, answer, { language });
      for (const one of told) expect(words, `${language} ${one}`).toContain(one);
      expect(words.indexOf("Angers")).toBeLessThan(words.indexOf(told.at(-2) as string));
    }
    expect(JSON.stringify(answer.data)).not.toMatch(/Claude Martin|contact@ateliers|612345678|contactPhone/);
  });

  test("tells search engines of its posts, and nothing that ends a script", async () => {
    const id = open({ title: "Cuisine</script><b>" });
    const { data } = await ask(publicPage, { path: `/offers/${id}`, params: { offerId: id } });
    const tags = meta({ data } as never) ?? [];
    const told = tags.find((tag) => "script:ld+json" in tag) as { "script:ld+json": { "@graph": unknown[] } };
    expect(told["script:ld+json"]["@graph"]).toMatchObject([
      {
        "@type": "JobPosting",
        occupationalCategory: "G1602",
        totalJobOpenings: 1,
        jobLocation: { address: { addressLocality: "Angers" } },
      },
    ]);
    expect(pageMarkup(PublicPage, { data } as never)).not.toContain("</script><b>");
  });

  test.each(["draft", "suspended", "expired", "closed"] as const)(
    "is a 404 while the offer is %s",
    async (state) => {
      const id = open({ state });
      expect(await ask(publicPage, { path: `/offers/${id}`, params: { offerId: id } })).toMatchObject({
        status: 404,
      });
    },
  );

  test("says to a household how far it is", async () => {
    const id = open();
    const household = savedHousehold(branch);
    const answer = await ask(publicPage, { as: household, path: `/offers/${id}`, params: { offerId: id } });
    expect(Math.round(answer.data.distance / 10)).toBe(26);
    expect(pageShown(PublicPage, answer)).toMatch(
      /km de chez vous à vol d’oiseau, environ 3\d0 km par la route/,
    );
  });
});

test("the public list filters by region and occupation, and says what to do when nothing matches", async () => {
  open({ title: "À Angers" });
  const all = await ask(publicList, { path: "/offers?region=52" });
  expect(pageShown(PublicList, all)).toContain("À Angers");
  const none = await ask(publicList, { path: "/offers?region=94&rome=G1602" });
  expect(none.data.lines).toEqual([]);
  expect(pageShown(PublicList, none)).toContain("élargissez la région ou le métier");
  for (const path of ["/offers?region=%27&rome=x&page=-1", "/offers?page=99999999"])
    expect((await ask(publicList, { path })).status).toBe(200);
});

describe("a partner's space", () => {
  test("holds what needs them: a household to answer, an offer to confirm", async () => {
    const id = open({ title: "Vieille", confirmedAt: new Date(Date.now() - 35 * 86_400_000) });
    const postId = savedPost(id);
    const { householdId } = savedHousehold(branch);
    const candidacyId = savedCandidacy({
      householdId,
      offerId: id,
      branchId: branch,
      postId,
      postMember: 0,
      state: "accepted",
    });
    db.insert(candidacyAnswers)
      .values({
        ...{ id: newId("ans"), candidacyId, party: "employer", organisationId: org, postId },
        ...{ askedAt: new Date(), closesAt: new Date(Date.now() + 5 * 86_400_000) },
      })
      .run();
    const answer = await ask(home, { as: partner, path: "/partner" });
    const words = pageShown(Home, answer);
    for (const told of [
      "Un foyer attend votre réponse pour un emploi : Vieille",
      "1 offre à confirmer",
      "Ateliers de la Maine",
    ])
      expect(words).toContain(told);
    expect(words).not.toMatch(/Samira|Omid/);
    const others = await ask(home, { as: stranger, path: "/partner" });
    expect(others.data).toMatchObject({ answers: [], lines: [] });
    expect(pageShown(Home, others)).toContain("Vous n’avez pas encore d’offre");
  });

  test("is no coordinator's, and staff pages are no partner's", async () => {
    expect(await ask(home, { as: coordinator, path: "/partner" })).toMatchObject({ status: 404 });
    expect(await ask(staffList, { as: partner, path: "/staff/offers" })).toMatchObject({ status: 404 });
  });
});

describe("an offer from its draft to its end", () => {
  const words = {
    title: "Vivre à Angers",
    place: "Angers (49000)",
    presentation: "Une équipe.",
    amenities: ["school", "doctor"],
  };

  test("is drafted, filled line by line, published, confirmed, suspended and resumed with plain forms", async () => {
    expect(pageShown(New, await ask(newOffer, { as: partner, path: "/partner/offers/new" }))).toContain(
      "Titre de l’offre",
    );
    const drafted = await ask(create, {
      as: partner,
      path: "/partner/offers/new",
      form: { organisationId: org, ...words },
    });
    const id = drafted.location?.split("/").at(-1) as OfferId;
    expect(row(id)).toMatchObject({ communeCode: "49007", amenities: ["school", "doctor"], state: "draft" });
    const post = {
      romeCode: "G1602",
      contract: "cdi",
      weeklyHours: "35",
      monthlyGross: "1 950,50",
      number: "2",
      frenchOral: "A2",
      schedules: ["night"],
      stamp: "",
    };
    const added = await ask(saveLine, {
      ...at(id, partner, { kind: "post", lineId: "new" }),
      form: { ...post, do: "another" },
    });
    expect(added.location).toBe(`/partner/offers/${id}/lines/post/new`);
    expect(db.select().from(offerPosts).where(eq(offerPosts.offerId, id)).get()).toMatchObject({
      ...{
        label: "Personnel de cuisine",
        monthlyGrossCents: 195_050,
        weeklyHours: 35,
        schedules: ["night"],
        number: 2,
      },
    });
    const dwelling = {
      type: "flat",
      kind: "social",
      rooms: 3,
      capacity: 4,
      rent: "480",
      number: 1,
      visale: "on",
      stamp: "",
    };
    await ask(saveLine, { ...at(id, partner, { kind: "dwelling", lineId: "new" }), form: dwelling });
    await ask(saveLine, {
      ...at(id, partner, { kind: "training", lineId: "new" }),
      form: { what: "Français", number: 3, hours: 120, stamp: "" },
    });
    expect(db.select().from(offerDwellings).where(eq(offerDwellings.offerId, id)).get()).toMatchObject({
      ...{ rentCents: 48_000, visale: true, needsEmployment: false, accessible: false },
    });
    const move = async (name: string) =>
      ask(act, { ...at(id), form: { move: name, version: row(id)?.version ?? 0, days: 60 } });
    expect((await move("publish")).location).toBe(`/partner/offers/${id}`);
    expect(pageShown(File, await ask(file, at(id)))).toContain("Toujours d’actualité");
    for (const name of ["confirm", "suspend", "resume"]) expect((await move(name)).status).toBe(303);
    expect(row(id)).toMatchObject({ state: "open" });
  });

  test("a refused form keeps what was typed and says why at the field", async () => {
    const refused = await ask(create, {
      ...{ as: partner, path: "/partner/offers/new" },
      form: { organisationId: org, title: "Écrivez à x@y.fr", place: "Saint-Denis", presentation: "gardé" },
    });
    expect(refused.status).toBe(422);
    const shown = pageMarkup(New, await ask(newOffer, { as: partner, path: "/partner/offers/new" }), {
      refused,
    });
    expect(shown).toContain("Ce texte est public");
    expect(shown).toContain("gardé");
    const several = await ask(create, {
      ...{ as: partner, path: "/partner/offers/new" },
      form: { organisationId: org, ...words, place: "Saint-Denis" },
    });
    expect(several.data.places.length).toBeGreaterThan(1);
    const chosen = { ...words, place: "Saint-Denis", chosen: "97411" };
    expect(
      (
        await ask(create, {
          as: partner,
          path: "/partner/offers/new",
          form: { organisationId: org, ...chosen },
        })
      ).status,
    ).toBe(303);
    const foreign = await ask(create, {
      as: stranger,
      path: "/partner/offers/new",
      form: { organisationId: org, ...words },
    });
    expect(foreign.data.form.errors.organisationId).toContain("pour laquelle vous pouvez publier");
  });

  test("columns outside the form change nothing", async () => {
    const id = open();
    const form = {
      ...words,
      version: 1,
      state: "closed",
      branchId: "bra_x",
      held: 9,
      organisationId: "org_x",
      source: "csv",
    };
    expect((await ask(savePlace, { ...at(id), form })).status).toBe(303);
    expect(row(id)).toMatchObject({
      state: "open",
      branchId: branch,
      organisationId: org,
      source: "form",
      title: words.title,
    });
  });

  test("somebody was faster: 409, with the state that stands now and what was typed", async () => {
    const id = open();
    await ask(act, { ...at(id), form: { move: "suspend", version: 1 } });
    const late = await ask(savePlace, { ...at(id), form: { ...words, version: 1 } });
    expect(late.status).toBe(409);
    expect(pageShown(Place, await ask(place, at(id)), { refused: late })).toContain(
      "Elle est maintenant suspendue",
    );
    expect((await ask(act, { ...at(id), form: { move: "publish", version: 2 } })).status).toBe(409);
  });

  test("the same move sent twice is done once and both are told so", async () => {
    const id = open();
    for (const _ of [1, 2])
      expect((await ask(act, { ...at(id), form: { move: "suspend", version: 1 } })).status).toBe(303);
    expect(row(id)?.version).toBe(2);
    const gone = open();
    expect(pageShown(Closure, await ask(closure, at(gone)))).toContain(
      "ne peut plus être changée ni rouverte",
    );
    for (const _ of [1, 2])
      expect((await ask(close, { ...at(gone), form: { move: "close", version: 1 } })).status).toBe(303);
    expect(row(gone)?.state).toBe("closed");
  });

  test("a line with held places is not removed, in words", async () => {
    const id = open();
    const lineId = db.select().from(offerPosts).where(eq(offerPosts.offerId, id)).get()?.id ?? "";
    const where = at(id, partner, { kind: "post", lineId });
    const shown = await ask(line, where);
    const refused = await ask(saveLine, { ...where, form: { do: "remove", stamp: shown.data.stamp } });
    expect(refused.status).toBe(422);
    expect(pageShown(Line, shown, { refused })).toContain("la ligne ne peut pas être retirée");
    const fewer = { romeCode: "G1602", contract: "cdi", weeklyHours: 35, number: 1, stamp: shown.data.stamp };
    expect((await ask(saveLine, { ...where, form: fewer })).status).toBe(303);
  });

  test("foreign and unknown ids are one 404, and write nothing", async () => {
    const id = open();
    const form = { move: "suspend", version: 1 };
    for (const [handler, extra] of [
      [file, {}],
      [place, {}],
      [closure, {}],
      [franceTravail, {}],
      [line, { kind: "post", lineId: "new" }],
    ] as const) {
      expect(await ask(handler, at(id, stranger, extra))).toMatchObject({ status: 404 });
      expect(await ask(handler, at("off_0" as OfferId, partner, extra))).toMatchObject({ status: 404 });
    }
    expect(await ask(act, { ...at(id, stranger), form })).toMatchObject({ status: 404 });
    expect(await ask(line, at(id, partner, { kind: "boat", lineId: "new" }))).toMatchObject({ status: 404 });
    expect(await ask(line, at(id, partner, { kind: "post", lineId: "pos_0" }))).toMatchObject({
      status: 404,
    });
    expect(row(id)).toMatchObject({ state: "open", version: 1 });
  });
});

describe("imports and exports", () => {
  const post = async (body: FormData, as = partner) => {
    const headers = { Cookie: await sessionCookie(as.userId) };
    const request = new Request("http://localhost:3000/partner/import", { method: "POST", headers, body });
    const answer = await importAction({ request, params: {}, context: {} } as never).catch(
      (thrown: unknown) => thrown,
    );
    return answer as {
      data: { report?: { saved: { id: OfferId }[]; faults: { line: number }[] }; refused?: string };
      init?: { status: number };
      status?: number;
    };
  };
  const form = (entries: Record<string, string | Blob>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ organisationId: org, ...entries })) body.append(name, value);
    return body;
  };

  test("the template, filled in and sent back as a file, becomes drafts; the report is shown", async () => {
    const sent = await ask(template, { as: partner, path: "/partner/import-template.csv" });
    expect(sent.headers.get("Content-Disposition")).toContain("offres-de-mobilite.csv");
    // Reading a text takes the mark at its beginning off.
    expect(`\uFEFF${sent.data}`).toBe(csvTemplate());
    const answer = await post(form({ file: new Blob([sent.data as string], { type: "text/csv" }) }));
    expect(answer.data.report).toMatchObject({ faults: [], saved: [{ known: false }, { known: false }] });
    const page = await ask(importLoader, { as: partner, path: "/partner/import" });
    const refused = { ...page, data: answer.data };
    expect(pageShown(Import, page, { refused })).toContain("2 brouillons créés, aucune ligne à corriger");
  });

  test("a spreadsheet of Windows keeps its accents", async () => {
    const text =
      "reference;titre;commune;type;nombre;rome;contrat;heures_semaine\nE;Été à Angers;Angers;poste;1;G1602;CDI;35\n";
    const answer = await post(form({ file: new Blob([Buffer.from(text, "latin1")]) }));
    expect(row(answer.data.report?.saved[0]?.id as OfferId)?.title).toBe("Été à Angers");
  });

  test("bad lines are told with line, field and reason", async () => {
    const answer = await post(
      form({ pasted: "reference;titre;commune;type;nombre\nA;Titre;Angers;poste;1" }),
    );
    expect(answer.init?.status).toBe(422);
    const page = await ask(importLoader, { as: partner, path: "/partner/import" });
    const words = pageShown(Import, page, { refused: { ...page, data: answer.data } });
    for (const told of ["1 ligne à corriger", "rome"]) expect(words).toContain(told);
    expect((await post(form({ pasted: "" }))).data.refused).toContain("Choisissez un fichier");
  });

  test("nobody imports for somebody else's organisation", async () => {
    expect(await post(form({ pasted: JSON.stringify(FRANCE_TRAVAIL) }), stranger)).toMatchObject({
      status: 404,
    });
  });

  test("an offer leaves in France Travail's format, without a contact, and reads back", async () => {
    const id = open();
    const answer = await ask(franceTravail, at(id));
    expect(answer.headers.get("Content-Disposition")).toContain(`${id}.json`);
    expect(readFranceTravail(answer.data).offers).toHaveLength(1);
    expect(JSON.stringify(answer.data)).not.toMatch(/Claude Martin|contact@|612345678/);
  });
});

test("a coordinator does the same for the partners of their branch, and sees the offer's history", async () => {
  const id = open();
  savedTraining(id);
  const answer = await ask(staffFile, {
    as: coordinator,
    path: `/staff/offers/${id}`,
    params: { offerId: id },
  });
  const words = pageShown(StaffFile, answer);
  for (const told of ["Clôturer", "Suspendre", "Ajouter un emploi", "Télécharger au format France Travail"])
    expect(words).toContain(told);
  expect(pageShown(StaffList, await ask(staffList, { as: coordinator, path: "/staff/offers" }))).toContain(
    "Ateliers de la Maine",
  );
  const foreign = savedStaff("coordinator", savedBranch("Lyon", "69381"));
  expect(await ask(staffFile, { as: foreign, path: "/", params: { offerId: id } })).toMatchObject({
    status: 404,
  });
  expect((await ask(staffList, { as: foreign, path: "/staff/offers" })).data.lines).toEqual([]);
});

test("an archived organisation leaves its partner's space", async () => {
  const id = open();
  db.update(organisations).set({ archivedAt: new Date() }).where(eq(organisations.id, org)).run();
  expect(await ask(file, at(id))).toMatchObject({ status: 404 });
  const viewer = await findViewer(db, await sessionCookie(partner.userId), new Date());
  expect(viewer?.organisationIds).toEqual([]);
});
