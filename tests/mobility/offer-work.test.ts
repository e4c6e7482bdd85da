import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "~/accounts/viewer";
import { listHistory } from "~/audit/history.server";
import { db } from "~/db.server";
import type { BranchId, OfferId, OrganisationId } from "~/ids";
import { expireOffers, remindStaleOffers, suspendStaleOffers } from "~/mobility/offer-clock.server";
import { findOfferFile } from "~/mobility/offer-file.server";
import type { DwellingAnswers, PostAnswers } from "~/mobility/offer-form";
import { importOffers } from "~/mobility/offer-import.server";
import { addLine, changeLine, findLine, removeLine } from "~/mobility/offer-lines.server";
import { listWorkOffers } from "~/mobility/offer-list.server";
import { confirmOffer, moveOffer } from "~/mobility/offer-moves.server";
import { changeOffer, draftOffer } from "~/mobility/offers.server";
import { loadMobilityOffers } from "~/mobility/pool-offers.server";
import { findPublicOffer, listOpenOffers, publicChoices } from "~/mobility/public-offers.server";
import { letters, offerDwellings, offerPosts, offers, organisations } from "~db/schema";
import { viewerOf } from "~tests/support/duos";
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
import { savedBranch, savedStaff, savedVolunteer } from "~tests/support/people";

const NOW = new Date("2026-11-26T09:00:00Z");
const DAY = 86_400_000;
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY);

let branch: BranchId;
let org: OrganisationId;
let other: OrganisationId;
let partner: Viewer;
let contributor: Viewer;
let stranger: Viewer;
let coordinator: Viewer;
let foreign: Viewer;

beforeEach(() => {
  // Offers of the tests before are out of the way of clocks and lists.
  db.update(offers).set({ state: "closed" }).run();
  branch = savedBranch();
  const elsewhere = savedBranch("Lyon", "69381");
  org = savedOrganisation(branch);
  other = savedOrganisation(branch, { name: "Maine Habitat", contactEmail: null });
  partner = viewerOf(savedPartner(org).userId);
  contributor = viewerOf(savedPartner(other).userId);
  stranger = viewerOf(savedPartner().userId);
  coordinator = viewerOf(savedStaff("coordinator", branch).userId);
  foreign = viewerOf(savedStaff("coordinator", elsewhere).userId);
});

const post: PostAnswers = {
  ...{ romeCode: "G1602", label: "Cuisine", contract: "cdi", contractMonths: null, weeklyHours: 35 },
  ...{ monthlyGrossCents: 195_000, schedules: [], frenchOral: "A2", frenchWritten: "none" },
  ...{ licence: null, startsOn: null, number: 2, organisationId: undefined },
};
const dwelling: DwellingAnswers = {
  ...{ type: "flat", kind: "social", rooms: 2, surfaceM2: null, capacity: 3, rentCents: 42_000 },
  ...{ needsEmployment: true, visale: false, accessible: false, availableFrom: null, number: 1 },
  organisationId: undefined,
};
const words = {
  ...{ title: "Vivre à Angers", presentation: "", communeCode: "49007", amenities: [], amenityWords: "" },
};
const draft = () => draftOffer(db, partner, org, words, NOW) as OfferId;
const row = (id: OfferId) => {
  const offer = db.select().from(offers).where(eq(offers.id, id)).get();
  if (!offer) throw new Error("No offer");
  return offer;
};
const publish = (id: OfferId, viewer = partner) =>
  moveOffer(db, viewer, id, { move: "publish", version: row(id).version }, NOW);

describe("who works on an offer", () => {
  test("a draft is begun for one's own organisations, and for those of a coordinator's branches", () => {
    expect(row(draft())).toMatchObject({
      organisationId: org,
      branchId: branch,
      state: "draft",
      source: "form",
    });
    expect(draftOffer(db, coordinator, org, words, NOW)).not.toBeNull();
    for (const viewer of [contributor, stranger, foreign])
      expect(draftOffer(db, viewer, org, words, NOW)).toBeNull();
  });

  test("an archived partner publishes nothing more", () => {
    db.update(organisations).set({ archivedAt: NOW }).where(eq(organisations.id, org)).run();
    expect(draftOffer(db, partner, org, words, NOW)).toBeNull();
  });

  test("it is there for its publisher and its branch; for a partner, once they answer for a line", () => {
    const id = draft();
    for (const viewer of [contributor, stranger, foreign]) expect(findOfferFile(db, viewer, id)).toBeNull();
    expect(addLine(db, partner, id, "dwelling", { ...dwelling, organisationId: other }, NOW)).toEqual({
      ok: true,
    });
    expect(findOfferFile(db, contributor, id)).toMatchObject({ runs: false, moves: [], history: [] });
    expect(findOfferFile(db, partner, id)).toMatchObject({ runs: true, moves: ["publish", "close"] });
    expect(findOfferFile(db, coordinator, id)?.history.map(({ move }) => move)).toContain("add_line");
    expect(findOfferFile(db, stranger, id)).toBeNull();
  });

  test("who contributes changes their own lines and adds more, and nothing else", () => {
    const id = savedOffer(org, branch);
    const [mine, theirs] = [savedDwelling(id, { organisationId: other }), savedDwelling(id)];
    expect(findLine(db, contributor, id, "dwelling", mine)).not.toBeNull();
    expect(findLine(db, contributor, id, "dwelling", theirs)).toBeNull();
    expect(addLine(db, contributor, id, "dwelling", dwelling, NOW)).toEqual({ ok: true });
    const owners = db.select().from(offerDwellings).where(eq(offerDwellings.offerId, id)).all();
    expect(owners.filter(({ organisationId }) => organisationId === other)).toHaveLength(2);
    expect(addLine(db, contributor, id, "post", { ...post, organisationId: org }, NOW)).toEqual({
      ok: false,
      why: "foreign",
    });
    expect(changeOffer(db, contributor, id, { ...words, version: 1 }, NOW)).toEqual({
      ok: false,
      why: "not_there",
    });
    for (const move of ["suspend", "close"] as const)
      expect(moveOffer(db, contributor, id, { move, version: 1 }, NOW)).toEqual({
        ok: false,
        why: "not_there",
      });
    expect(confirmOffer(db, contributor, id, NOW)).toEqual({ ok: false, why: "not_there" });
  });

  test("only partners of the branch may be named for a line", () => {
    const id = draft();
    const far = savedOrganisation(savedBranch("Nantes", "44109"));
    expect(addLine(db, partner, id, "post", { ...post, organisationId: far }, NOW)).toEqual({
      ok: false,
      why: "foreign",
    });
  });
});

describe("moves", () => {
  test("an empty offer is not published; one with a dwelling is, for ninety days", () => {
    const id = draft();
    expect(publish(id)).toMatchObject({ ok: false, why: "empty" });
    addLine(db, partner, id, "dwelling", dwelling, NOW);
    expect(publish(id)).toEqual({ ok: true });
    expect(row(id)).toMatchObject({
      state: "open",
      publishedAt: NOW,
      confirmedAt: NOW,
      expiresAt: inDays(90),
    });
  });

  test("a training alone is not enough", () => {
    const id = savedOffer(org, branch, { state: "draft" });
    savedTraining(id);
    expect(publish(id)).toMatchObject({ ok: false, why: "empty" });
  });

  test("the whole life, each step once: the second of the same is late", () => {
    const id = draft();
    addLine(db, partner, id, "post", post, NOW);
    const move = (name: "publish" | "suspend" | "resume" | "close", version = row(id).version) =>
      moveOffer(db, partner, id, { move: name, version }, NOW);
    for (const [name, state] of [
      ["publish", "open"],
      ["suspend", "suspended"],
      ["resume", "open"],
      ["close", "closed"],
    ] as const) {
      expect(move(name)).toEqual({ ok: true });
      expect(row(id).state).toBe(state);
      expect(move(name)).toEqual({ ok: false, why: "conflict", state });
    }
    expect(row(id).closedAt).toEqual(NOW);
    expect(
      listHistory(db, { kind: "offer", id })
        .map(({ move: name }) => name)
        .sort(),
    ).toEqual(["draft", "add_line", "publish", "suspend", "resume", "close"].sort());
  });

  test("a page that shows another version moves nothing", () => {
    const id = savedOffer(org, branch);
    savedPost(id);
    const { version } = row(id);
    addLine(db, coordinator, id, "post", post, NOW);
    expect(moveOffer(db, partner, id, { move: "suspend", version }, NOW)).toEqual({
      ok: false,
      why: "conflict",
      state: "open",
    });
    expect(changeOffer(db, partner, id, { ...words, version }, NOW)).toMatchObject({ why: "conflict" });
    expect(row(id)).toMatchObject({ state: "open", title: "Cuisine et logement à Angers" });
  });

  test("it is not closed while candidacies wait for somebody; an interest waits for nobody", () => {
    const id = savedOffer(org, branch);
    const dwellingId = savedDwelling(id);
    const { householdId } = savedHousehold(branch);
    savedCandidacy({ householdId, offerId: id, branchId: branch, dwellingId, state: "accepted" });
    expect(moveOffer(db, partner, id, { move: "close", version: 1 }, NOW)).toMatchObject({
      ...{ ok: false, why: "candidacies", count: 1 },
    });
    const calm = savedOffer(org, branch);
    savedCandidacy({ householdId, offerId: calm, branchId: branch, state: "interested" });
    expect(moveOffer(db, partner, calm, { move: "close", version: 1 }, NOW)).toEqual({ ok: true });
  });

  test("an expired offer opens again for as long as one says", () => {
    const id = savedOffer(org, branch, { state: "expired", expiresAt: inDays(-1), remindersSent: 2 });
    savedPost(id);
    expect(moveOffer(db, partner, id, { move: "renew", version: 1, days: 30 }, NOW)).toEqual({ ok: true });
    expect(row(id)).toMatchObject({
      state: "open",
      expiresAt: inDays(30),
      remindersSent: 0,
      confirmedAt: NOW,
    });
  });
});

describe("lines", () => {
  test("are changed only as they were seen", () => {
    const id = savedOffer(org, branch);
    const lineId = savedPost(id);
    const { stamp } = findLine(db, partner, id, "post", lineId) ?? { stamp: "" };
    const line = { offerId: id, kind: "post" as const, lineId, stamp };
    expect(changeLine(db, coordinator, line, { ...post, weeklyHours: 30 }, NOW)).toEqual({ ok: true });
    expect(changeLine(db, partner, line, post, NOW)).toMatchObject({ ok: false, why: "conflict" });
    expect(removeLine(db, partner, line, NOW)).toMatchObject({ ok: false, why: "conflict" });
    expect(db.select().from(offerPosts).where(eq(offerPosts.id, lineId)).get()?.weeklyHours).toBe(30);
    const [last] = listHistory(db, { kind: "offer", id });
    expect(last?.details).toMatchObject({ kind: "post", lineId });
    expect(last?.details?.changed).toContain("weeklyHours");
  });

  test("held places neither go away nor are counted below", () => {
    const id = savedOffer(org, branch);
    const lineId = savedDwelling(id, { number: 3, held: 2 });
    const { stamp } = findLine(db, partner, id, "dwelling", lineId) ?? { stamp: "" };
    const line = { offerId: id, kind: "dwelling" as const, lineId, stamp };
    expect(removeLine(db, partner, line, NOW)).toEqual({ ok: false, why: "held", held: 2 });
    expect(changeLine(db, partner, line, { ...dwelling, number: 1 }, NOW)).toEqual({
      ok: false,
      why: "held",
      held: 2,
    });
    expect(changeLine(db, partner, line, { ...dwelling, number: 2 }, NOW)).toEqual({ ok: true });
    expect(
      changeOffer(db, partner, id, { ...words, communeCode: "53130", version: row(id).version }, NOW),
    ).toEqual({
      ok: false,
      why: "held",
    });
  });

  test("one that a past candidacy speaks of stays", () => {
    const id = savedOffer(org, branch);
    const lineId = savedDwelling(id);
    const { householdId } = savedHousehold(branch);
    savedCandidacy({ householdId, offerId: id, branchId: branch, dwellingId: lineId, state: "refused" });
    const { stamp } = findLine(db, partner, id, "dwelling", lineId) ?? { stamp: "" };
    expect(removeLine(db, partner, { offerId: id, kind: "dwelling", lineId, stamp }, NOW)).toEqual({
      ...{ ok: false, why: "used" },
    });
  });

  test("a line that nobody holds is removed; one of another offer is not there", () => {
    const [id, elsewhere] = [savedOffer(org, branch), savedOffer(org, branch)];
    const lineId = savedPost(id);
    const { stamp } = findLine(db, partner, id, "post", lineId) ?? { stamp: "" };
    const line = { kind: "post" as const, lineId, stamp };
    expect(removeLine(db, partner, { ...line, offerId: elsewhere }, NOW)).toEqual({
      ok: false,
      why: "not_there",
    });
    expect(removeLine(db, partner, { ...line, offerId: id }, NOW)).toEqual({ ok: true });
    expect(removeLine(db, partner, { ...line, offerId: id }, NOW)).toEqual({ ok: false, why: "not_there" });
  });

  test("a closed offer is not touched", () => {
    const id = savedOffer(org, branch, { state: "closed" });
    expect(addLine(db, partner, id, "post", post, NOW)).toEqual({
      ok: false,
      why: "conflict",
      state: "closed",
    });
    expect(changeOffer(db, partner, id, { ...words, version: 1 }, NOW)).toMatchObject({ why: "conflict" });
  });

  test("an end lies between today and a year", () => {
    const id = savedOffer(org, branch, { expiresAt: inDays(5) });
    const until = (day: string) =>
      changeOffer(db, partner, id, { ...words, version: row(id).version, until: day }, NOW);
    expect(until("2026-11-25")).toEqual({ ok: false, why: "until" });
    expect(until("2028-01-01")).toEqual({ ok: false, why: "until" });
    expect(until("2026-12-31")).toEqual({ ok: true });
    expect(row(id).expiresAt).toEqual(new Date("2026-12-31T22:59:00Z"));
  });
});

describe("the clock", () => {
  const stale = (days: number, given = {}) =>
    savedOffer(org, branch, { confirmedAt: inDays(-days), ...given });
  const kindsTo = ({ userId }: Viewer) =>
    db
      .select({ kind: letters.kind })
      .from(letters)
      .where(eq(letters.userId, userId))
      .all()
      .map(({ kind }) => kind);

  test("asks at day 30 and 45, once each, and after a pause only the latest", () => {
    const id = stale(29);
    expect(remindStaleOffers(db, NOW)).toBe(0);
    expect(remindStaleOffers(db, inDays(1))).toBe(1);
    expect(remindStaleOffers(db, inDays(1))).toBe(0);
    expect(remindStaleOffers(db, inDays(16))).toBe(1);
    expect(remindStaleOffers(db, inDays(17))).toBe(0);
    expect(kindsTo(partner)).toEqual(["offer_stale", "offer_stale"]);
    expect(row(id)).toMatchObject({ state: "open", remindersSent: 2 });
    stale(50);
    expect(remindStaleOffers(db, NOW)).toBe(1);
    expect(kindsTo(partner)).toHaveLength(3);
  });

  test("a word from anybody who runs it begins the count anew", () => {
    const id = stale(40);
    remindStaleOffers(db, NOW);
    expect(confirmOffer(db, coordinator, id, NOW)).toEqual({ ok: true });
    expect(row(id)).toMatchObject({ confirmedAt: NOW, remindersSent: 0 });
    expect(remindStaleOffers(db, inDays(29))).toBe(0);
    expect(suspendStaleOffers(db, inDays(59))).toBe(0);
    expect(suspendStaleOffers(db, inDays(60))).toBe(1);
  });

  test("suspends at day 60, once, and tells the publisher and the coordinators", () => {
    const id = stale(60);
    expect(remindStaleOffers(db, NOW)).toBe(0);
    expect(suspendStaleOffers(db, NOW)).toBe(1);
    expect(suspendStaleOffers(db, NOW)).toBe(0);
    expect(row(id).state).toBe("suspended");
    expect(kindsTo(partner)).toEqual(["offer_suspended"]);
    expect(kindsTo(coordinator)).toEqual(["offer_suspended"]);
    expect(kindsTo(foreign)).toEqual([]);
    expect(confirmOffer(db, partner, id, NOW)).toEqual({ ok: false, why: "conflict", state: "suspended" });
  });

  test("where nobody has an account the coordinators are asked", () => {
    savedOffer(savedOrganisation(branch, { name: "Sans compte" }), branch, { confirmedAt: inDays(-31) });
    expect(remindStaleOffers(db, NOW)).toBe(1);
    expect(kindsTo(coordinator)).toEqual(["offer_stale"]);
  });

  test("ends an offer at its end, open or suspended, and nothing else", () => {
    const ids = (["open", "suspended", "draft", "closed"] as const).map((state) =>
      savedOffer(org, branch, { state, expiresAt: NOW }),
    );
    const later = savedOffer(org, branch, { expiresAt: inDays(1) });
    expect(expireOffers(db, NOW)).toBe(2);
    expect(expireOffers(db, NOW)).toBe(0);
    expect([...ids, later].map((id) => row(id).state)).toEqual([
      "expired",
      "expired",
      "draft",
      "closed",
      "open",
    ]);
    expect(kindsTo(partner)).toEqual(["offer_expired", "offer_expired"]);
  });

  test("a letter of the clock holds no contact of the partner", () => {
    stale(60);
    suspendStaleOffers(db, NOW);
    const kinds = db.select({ kind: letters.kind, subject: letters.subjectKind }).from(letters).all();
    expect(kinds.every(({ subject }) => subject === "offer" || subject === null)).toBe(true);
  });
});

describe("what everybody sees", () => {
  test("open offers only, of partners that are there, until their end", () => {
    const shown = savedOffer(org, branch);
    savedPost(shown, { number: 2, held: 1 });
    for (const given of [{ state: "draft" }, { state: "suspended" }, { expiresAt: inDays(-1) }] as const)
      expect(findPublicOffer(db, savedOffer(org, branch, given), NOW)).toBeNull();
    const gone = savedOrganisation(branch, { archivedAt: NOW });
    expect(findPublicOffer(db, savedOffer(gone, branch), NOW)).toBeNull();
    const offer = findPublicOffer(db, shown, NOW);
    expect(offer).toMatchObject({
      organisation: "Ateliers de la Maine",
      where: { commune: "Angers", regionCode: "52" },
    });
    expect(JSON.stringify(offer)).not.toMatch(/Claude|contact@|organisationId/);
    expect(offer?.market.unemployment).toEqual({ percent: 6, quarter: "2025-Q1" });
  });

  test("are found by region and by occupation, close ones too", () => {
    const angers = savedOffer(org, branch, { title: "Angers" });
    savedPost(angers, { romeCode: "G1602" });
    const gap = savedOffer(org, branch, { title: "Gap", communeCode: "05061" });
    savedPost(gap, { romeCode: "K2204" });
    const titles = (filter: { region?: string; rome?: string }) =>
      listOpenOffers(db, { ...filter, page: 1 }, NOW)
        .lines.map(({ title }) => title)
        .filter((title) => title === "Angers" || title === "Gap");
    expect(titles({ region: "52" })).toEqual(["Angers"]);
    expect(titles({ region: "93" })).toEqual(["Gap"]);
    expect(titles({ rome: "K2204" })).toEqual(["Gap"]);
    // Whoever looks for housework (K1304) is shown cleaning: the official list calls it close.
    expect(titles({ rome: "K1304" })).toEqual(["Gap"]);
    expect(titles({ rome: "M1805" })).toEqual([]);
    expect(publicChoices(db, NOW).regions.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["52", "93"]),
    );
  });
});

test("the lists of work hold one's own, those that wait for a word first", () => {
  const [fresh, old] = [1, 40].map((days) => savedOffer(org, branch, { confirmedAt: inDays(-days) }));
  savedOffer(savedOrganisation(savedBranch("Nantes", "44109")), branch);
  const list = (viewer: Viewer, name: "live" | "to_confirm") =>
    listWorkOffers(db, viewer, { list: name, page: 1 }, NOW).lines.map(({ id }) => id);
  expect(list(partner, "live")).toEqual([old, fresh]);
  expect(list(partner, "to_confirm")).toEqual([old]);
  expect(list(stranger, "live")).toEqual([]);
  expect(list(foreign, "live")).toEqual([]);
  expect(listWorkOffers(db, partner, { list: "all", page: 1 }, NOW).counts).toMatchObject({ toConfirm: 1 });
});

describe("the pool of a round", () => {
  test("holds open offers with what is left, who answers, and the figures of the place", () => {
    const id = savedOffer(org, branch);
    savedPost(id, { number: 3, held: 1 });
    savedDwelling(id, { organisationId: other });
    savedOffer(org, branch, { state: "suspended" });
    savedOffer(org, branch, { expiresAt: inDays(-1) });
    savedVolunteer(branch, {
      languages: [
        { code: "prs", oral: "C2", written: "C2" },
        { code: "fra", oral: "C2", written: "C2" },
      ],
    });
    const pool = loadMobilityOffers(db, [branch], NOW);
    expect(pool).toHaveLength(1);
    expect(pool[0]).toMatchObject({
      ...{ id, departementCode: "49", regionCode: "52", languagesNearby: expect.arrayContaining(["prs"]) },
      market: { unemployment: 6, socialHousing: expect.any(Number), socialVacancy: expect.any(Number) },
      posts: [{ left: 2, organisationId: org, hiringDifficulty: expect.any(Number) }],
      dwellings: [{ left: 1, organisationId: other }],
    });
    expect(pool[0]?.languagesNearby).not.toContain("fra");
    expect(loadMobilityOffers(db, [], NOW)).toEqual([]);
    expect(loadMobilityOffers(db, null, NOW).map((offer) => offer.id)).toContain(id);
  });
});

describe("imports", () => {
  const file = (place = "Angers (49000)") =>
    `reference;titre;commune;type;nombre;rome;contrat;heures_semaine\nA;Cuisine;${place};poste;2;G1602;CDI;35\nB;Service;Laval (53000);poste;x;G1803;CDI;35\n`;

  test("good offers become drafts, bad ones are told; the same file again changes nothing", () => {
    const first = importOffers(db, partner, org, file(), NOW);
    expect(first).toMatchObject({
      source: "csv",
      saved: [{ known: false, lines: 1 }],
      faults: [{ line: 3, field: "nombre" }],
    });
    const id = first?.saved[0]?.id as OfferId;
    expect(row(id)).toMatchObject({
      state: "draft",
      source: "csv",
      externalReference: "A",
      communeCode: "49007",
    });
    db.update(offers).set({ title: "Changé" }).where(eq(offers.id, id)).run();
    const again = importOffers(db, coordinator, org, file(), NOW);
    expect(again?.saved).toMatchObject([{ id, known: true, title: "Changé" }]);
    expect(db.select().from(offers).where(eq(offers.organisationId, org)).all()).toHaveLength(1);
    expect(db.select().from(offerPosts).where(eq(offerPosts.offerId, id)).all()).toHaveLength(1);
  });

  test("nobody imports for a partner that is not theirs", () => {
    for (const viewer of [contributor, stranger, foreign])
      expect(importOffers(db, viewer, org, file(), NOW)).toBeNull();
  });

  test("five digits that are the code of one town and the postal code of another are not guessed", () => {
    // 35200 is the INSEE code of Nouvoitou and a postal code of Rennes.
    for (const place of ["35200", "Nullepart", "Saint-Denis"])
      expect(importOffers(db, partner, org, file(place), NOW)).toMatchObject({
        saved: [],
        faults: [{ line: 2, field: "commune", reason: "staff.offers.import.place" }, { line: 3 }],
      });
    expect(importOffers(db, partner, org, file("49007"), NOW)?.saved).toHaveLength(1);
  });

  test("France Travail's example, pasted, is one draft at its commune, found again by its reference", () => {
    const sent = JSON.stringify(FRANCE_TRAVAIL);
    const report = importOffers(db, partner, org, sent, NOW);
    expect(report).toMatchObject({ source: "france_travail", faults: [], saved: [{ known: false }] });
    expect(row(report?.saved[0]?.id as OfferId)).toMatchObject({
      communeCode: "74010",
      source: "france_travail",
    });
    expect(importOffers(db, partner, org, sent, NOW)?.saved).toMatchObject([{ known: true }]);
  });

  test.each(["{", "[", "<html>", "bonjour", "\u0000", "{}", "null"])("%j is told, never thrown", (sent) => {
    const report = importOffers(db, partner, org, sent, NOW);
    expect(report?.saved).toEqual([]);
    expect(report?.faults.length).toBeGreaterThan(0);
  });
});
