import { copyFileSync, rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "~/db.server";
import type { HouseholdId } from "~/ids";
import { MINIMUM_WAGE_CENTS } from "~/matching/mobility/means";
import { LEVELS } from "~/mentoring/profile";
import { ANSWERS, CLOSE_REASONS, keepsPlaces, REASONS_OF } from "~/mobility/candidacy";
import { CANDIDACY_STATES, isHolding } from "~/mobility/candidacy-path";
import { DEMO_MOBILITY_KINDS, listDemoHouseholds } from "~/mobility/demo-households.server";
import { ADULT_CONSTRAINTS, TOWN_WISHES } from "~/mobility/household";
import { ASKABLE_FIELDS } from "~/mobility/household-consents";
import { HOUSEHOLD_STATES } from "~/mobility/household-path";
import { openMembers, openResources } from "~/mobility/household-rows.server";
import { DWELLING_KINDS, DWELLING_TYPES, FULL_TIME_HOURS, LICENCES, surfaceFor } from "~/mobility/offer";
import { holdsContact } from "~/mobility/offer-form";
import { OFFER_STATES } from "~/mobility/offer-path";
import { ORGANISATION_KINDS } from "~/partners/organisation";
import { findOccupation } from "~/territory/occupations";
import { type Db, openDatabase } from "~db/client";
import { fillDemonstration } from "~db/demo/fill";
import { mobilitySize } from "~db/demo/mobility";
import { OFFER_REGIONS } from "~db/demo/mobility-places";
import { addMobilityRound } from "~db/demo/mobility-round";
import {
  candidacies,
  candidacyAnswers,
  candidacyTasks,
  followups,
  householdConsents,
  households,
  mobilityDrafts,
  mobilityRounds,
  offerDwellings,
  offerPosts,
  offers,
  offerTrainings,
  organisations,
} from "~db/schema";

const AT = new Date("2026-11-25T12:00:00Z");
const PEOPLE = 400;
const again = `${process.env.TEST_TEMPLATE}-again-${process.pid}`;

const rowsOf = (of: Db, sql: string) => of.$client.prepare(sql).all() as Record<string, unknown>[];
const rows = (sql: string) => rowsOf(db, sql);
const statesOf = (table: string) =>
  new Set(rows(`SELECT DISTINCT state FROM ${table}`).map(({ state }) => state));

beforeAll(() => {
  fillDemonstration(db, { people: PEOPLE, seed: 1, at: AT });
}, 120_000);
afterAll(() => {
  for (const tail of ["", "-wal", "-shm"]) rmSync(again + tail, { force: true });
});

test("the same seed gives the same partners, offers, households and candidacies", () => {
  copyFileSync(process.env.TEST_TEMPLATE ?? "", again);
  const other = openDatabase(again);
  fillDemonstration(other, { people: PEOPLE, seed: 1, at: AT });
  for (const sql of [
    "SELECT id, name, kinds, siret, commune_code, branch_id, contact_name, contact_email FROM organisations ORDER BY id",
    "SELECT * FROM offers ORDER BY id",
    "SELECT * FROM offer_posts ORDER BY id",
    "SELECT * FROM offer_dwellings ORDER BY id",
    "SELECT * FROM offer_trainings ORDER BY id",
    "SELECT id, user_id, state, persons, adults, regions_wanted, nearby, rent_limit_cents, waiting_since, created_at FROM households ORDER BY id",
    "SELECT * FROM household_consents ORDER BY id",
    "SELECT id, household_id, offer_id, post_id, dwelling_id, training_id, state, holds_places, explanation, created_at, closed_at FROM candidacies ORDER BY id",
    "SELECT id, candidacy_id, party, organisation_id, answer, answered_at FROM candidacy_answers ORDER BY id",
    "SELECT * FROM candidacy_tasks ORDER BY id",
    "SELECT * FROM followups ORDER BY id",
  ]) {
    expect(rowsOf(other, sql)).toEqual(rows(sql));
    expect(rows(sql).length).toBeGreaterThan(5);
  }
  other.$client.close();
}, 120_000);

test("every state of a candidacy, of an offer and of a household is there, and every kind of partner", () => {
  expect(statesOf("candidacies")).toEqual(new Set(CANDIDACY_STATES));
  expect(statesOf("offers")).toEqual(new Set(OFFER_STATES));
  expect(statesOf("households")).toEqual(new Set(HOUSEHOLD_STATES));
  const kinds = db
    .select()
    .from(organisations)
    .all()
    .flatMap((one) => one.kinds);
  expect(new Set(kinds)).toEqual(new Set(ORGANISATION_KINDS));
  const reasons = rows("SELECT DISTINCT close_reason r FROM candidacies WHERE close_reason IS NOT NULL");
  expect(reasons.map(({ r }) => r)).toEqual(expect.arrayContaining(["settled", "went_back"]));
  for (const { r } of reasons) expect(CLOSE_REASONS).toContain(r);
});

test("each line holds exactly the places of the candidacies that hold it", () => {
  const held = new Map<string, number>();
  for (const row of db.select().from(candidacies).all()) {
    expect(row.holdsPlaces).toBe(
      isHolding(row.state) || (row.closeReason !== null && keepsPlaces(row.closeReason)),
    );
    if (!row.holdsPlaces) continue;
    for (const line of [row.postId, row.secondPostId, row.dwellingId, row.trainingId])
      if (line) held.set(line, (held.get(line) ?? 0) + 1);
  }
  expect(held.size).toBeGreaterThan(20);
  for (const table of [offerPosts, offerDwellings, offerTrainings])
    for (const line of db.select().from(table).all()) {
      expect(line.held).toBe(held.get(line.id) ?? 0);
      expect(line.held).toBeLessThanOrEqual(line.number);
    }
});

test("offers are in real communes of every other region, most of them small and middle towns", () => {
  const places = rows(
    "SELECT o.id, c.population, d.region_code AS region FROM offers o LEFT JOIN communes c ON c.code = o.commune_code LEFT JOIN departements d ON d.code = c.departement_code",
  );
  expect(new Set(places.map(({ region }) => region))).toEqual(new Set(Object.keys(OFFER_REGIONS)));
  expect(places.every(({ region }) => region !== "11")).toBe(true);
  const small = places.filter(({ population }) => Number(population) < 70_000);
  expect(small.length / places.length).toBeGreaterThan(0.7);
  const elsewhere =
    "SELECT 1 FROM (SELECT commune_code c FROM organisations UNION SELECT commune_code FROM households) WHERE c NOT IN (SELECT code FROM communes)";
  expect(rows(elsewhere)).toEqual([]);
});

test("posts pay at least the minimum wage, dwellings hold whom they say, and public words hold no contact", () => {
  for (const post of db.select().from(offerPosts).all()) {
    expect(findOccupation(post.romeCode)?.rome).toBe(post.romeCode);
    const least = (MINIMUM_WAGE_CENTS * post.weeklyHours) / FULL_TIME_HOURS;
    if (post.monthlyGrossCents !== null) expect(post.monthlyGrossCents).toBeGreaterThanOrEqual(least);
    expect(post.contract === "cdi").toBe(post.contractMonths === null);
    expect(LEVELS).toContain(post.frenchOral);
  }
  for (const home of db.select().from(offerDwellings).all()) {
    expect(DWELLING_TYPES).toContain(home.type);
    expect(DWELLING_KINDS).toContain(home.kind);
    if (home.surfaceM2 !== null) expect(home.surfaceM2).toBeGreaterThanOrEqual(surfaceFor(home.capacity));
    expect(home.rentCents).toBeGreaterThan(8_000);
    expect(home.rentCents).toBeLessThan(140_000);
  }
  for (const offer of db.select().from(offers).all()) {
    expect(holdsContact(`${offer.title} ${offer.presentation} ${offer.amenityWords}`)).toBe(false);
    expect(offer.title.length).toBeLessThanOrEqual(120);
  }
});

test("every household says only what its form could say", () => {
  const regions = new Set(rows("SELECT code FROM regions").map(({ code }) => code));
  const all = db.select().from(households).all();
  for (const row of all) {
    const members = openMembers(row.members, row.id);
    expect(members).toHaveLength(row.persons);
    expect(members[0]?.adult).toBe(true);
    for (const { adult, birthYear } of members) expect(adult).toBe(2026 - birthYear >= 18);
    expect(row.adults.map(({ member }) => member)).toEqual(
      members.flatMap((one, n) => (one.adult ? [n] : [])),
    );
    for (const adult of row.adults) {
      expect(adult.wanted.length + adult.known.length > 0).toBe(adult.wantsWork);
      for (const rome of [...adult.wanted, ...adult.known.map((one) => one.rome)])
        expect(findOccupation(rome)).not.toBeNull();
      expect(adult.wanted.length).toBeLessThanOrEqual(3);
      expect(LEVELS).toEqual(expect.arrayContaining([adult.frenchOral, adult.frenchWritten]));
      expect(LICENCES).toEqual(expect.arrayContaining(adult.licences));
      expect(ADULT_CONSTRAINTS).toEqual(expect.arrayContaining(adult.constraints));
    }
    const named = [...row.regionsWanted, ...row.regionsAccepted, ...row.regionsRefused];
    expect(new Set(named).size).toBe(named.length);
    for (const code of named) expect(regions.has(code)).toBe(true);
    expect(TOWN_WISHES).toContain(row.townWish);
    expect(row.languages.length).toBeGreaterThan(0);
    const resources = openResources(row.monthlyResources, row.id);
    if (resources !== null) expect(resources).toBeLessThan(1_000_000);
    if (row.moveFrom && row.moveUntil) expect(row.moveUntil >= row.moveFrom).toBe(true);
  }
  expect(all.some(({ persons }) => persons > 2)).toBe(true);
  expect(
    rows("SELECT 1 FROM households h JOIN beneficiaries b ON b.user_id = h.user_id").length,
  ).toBeGreaterThan(2);
});

test("a household that is not preparing agreed to be matched; consents show no more than may be asked", () => {
  const consents = db.select().from(householdConsents).all();
  const agreed = new Set<HouseholdId>();
  for (const { recipient, fields, householdId } of consents) {
    if (recipient === "organisation") throw new Error("No consent by name is invented");
    expect(ASKABLE_FIELDS[recipient]).toEqual(expect.arrayContaining(fields));
    if (recipient === "association") agreed.add(householdId);
  }
  for (const { id, state, referentId, waitingSince } of db.select().from(households).all()) {
    if (state !== "preparing") expect(agreed.has(id)).toBe(true);
    expect(waitingSince === null).toBe(state === "preparing");
    expect(referentId).not.toBeNull();
  }
  expect(consents.some(({ recipient, fields }) => recipient === "employers" && fields.length === 2)).toBe(
    true,
  );
});

test("every moment is in its order: registered, published, begun, answered, moved, closed", () => {
  const now = AT.getTime();
  const table = db.select().from(candidacies).all();
  const publishedOf = new Map(
    db
      .select()
      .from(offers)
      .all()
      .map((offer) => [offer.id, offer]),
  );
  const householdOf = new Map(
    db
      .select()
      .from(households)
      .all()
      .map((one) => [one.id, one]),
  );
  for (const row of table) {
    const offer = publishedOf.get(row.offerId);
    const begun = row.createdAt.getTime();
    expect(offer?.publishedAt?.getTime()).toBeLessThan(begun);
    expect(householdOf.get(row.householdId)?.createdAt.getTime()).toBeLessThan(begun);
    const dates = [row.createdAt, row.householdAnsweredAt, row.agreedAt, row.movedAt, row.closedAt];
    const told = dates.flatMap((date) => (date ? [date.getTime()] : []));
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(Math.max(...told)).toBeLessThanOrEqual(now);
    if (row.state === "proposed") expect(row.closesAt?.getTime()).toBeGreaterThan(now);
    if (row.state === "preparing") expect(row.movesOn && row.movesOn > "2026-11-25").toBe(true);
    if (row.state !== "interested" && row.state !== "obsolete")
      expect(row.explanation?.criteria.reduce((sum, { points }) => sum + points, 0)).toBe(
        row.explanation?.score,
      );
    if (row.refusedBy) expect(REASONS_OF[row.refusedBy]).toContain(row.refusalReason);
  }
  const late = rows(`SELECT 1 FROM history WHERE at > ${now}`);
  expect(late).toEqual([]);
  for (const offer of publishedOf.values())
    if (offer.state === "open") expect(offer.expiresAt?.getTime()).toBeGreaterThan(now);
});

test("partners have answered as far as the candidacy has come", () => {
  const answers = Map.groupBy(db.select().from(candidacyAnswers).all(), ({ candidacyId }) => candidacyId);
  for (const { id, state } of db.select().from(candidacies).all()) {
    const said = (answers.get(id) ?? []).map(({ answer }) => answer);
    for (const answer of said) if (answer !== null) expect(ANSWERS).toContain(answer);
    if (state === "accepted") expect(said.filter((answer) => answer === null)).toHaveLength(1);
    if (["agreed", "visited", "preparing", "moved", "closed"].includes(state))
      expect(said.length > 0 && said.every((answer) => answer === "yes")).toBe(true);
    if (state === "declined") expect(said.filter((answer) => answer === "no")).toHaveLength(1);
    if (["interested", "proposed", "refused", "expired", "obsolete"].includes(state))
      expect(said).toEqual([]);
  }
});

test("checklists are half done, follow-ups done and due at each date", () => {
  const tasks = db.select().from(candidacyTasks).all();
  const open = new Set(
    tasks.filter(({ doneAt, waivedAt }) => !doneAt && !waivedAt).map((one) => one.candidacyId),
  );
  const states = new Map(
    db
      .select()
      .from(candidacies)
      .all()
      .map(({ id, state }) => [id, state]),
  );
  expect(open.size).toBeGreaterThan(0);
  for (const id of open) expect(states.get(id)).toBe("preparing");
  const told = db.select().from(followups).all();
  expect(new Set(told.filter(({ doneAt }) => doneAt).map(({ months }) => months))).toEqual(
    new Set([3, 6, 12]),
  );
  expect(told.some(({ doneAt, dueOn }) => !doneAt && dueOn <= "2026-11-25")).toBe(true);
  expect(told.some(({ stillThere, leftFor }) => stillThere === false && (leftFor?.length ?? 0) > 0)).toBe(
    true,
  );
  for (const { doneAt } of told) if (doneAt) expect(doneAt.getTime()).toBeLessThanOrEqual(AT.getTime());
});

test("the door of the demonstration opens on every situation", () => {
  const kinds = listDemoHouseholds(db, AT);
  expect(kinds.map(({ kind }) => kind)).toEqual([...DEMO_MOBILITY_KINDS]);
  for (const { people } of kinds) expect(people.length).toBeGreaterThan(0);
  expect(kinds.find(({ kind }) => kind === "partner")?.people[0]?.branch).not.toBeNull();
});

test("one round of the real engine waits to be reviewed", async () => {
  await addMobilityRound(db, AT);
  const [round, ...others] = db.select().from(mobilityRounds).all();
  expect(others).toEqual([]);
  expect(round?.state).toBe("drafted");
  const drafts = db.select().from(mobilityDrafts).all();
  expect(drafts).toHaveLength(round?.figures?.placed ?? -1);
  expect(drafts.length).toBeGreaterThan(3);
  expect(round?.certificate?.mostPlaced).toBeGreaterThanOrEqual(drafts.length);
}, 60_000);

test("a larger demonstration has more households and offers, a small one still has some", () => {
  expect(mobilitySize(800)).toEqual({ households: 150, offers: 120 });
  expect(mobilitySize(40_000)).toEqual({ households: 542, offers: 434 });
  expect(mobilitySize(2)).toEqual({ households: 12, offers: 12 });
});
