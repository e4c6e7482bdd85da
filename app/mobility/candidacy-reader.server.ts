import { and, desc, eq } from "drizzle-orm";
import type { Reader } from "~db/client";
import { communes, history, organisations } from "~db/schema";
import type { OrganisationId } from "../ids";
import type { Reason } from "../matching/reason";
import { kilometresBetween } from "../territory/distance";
import type { AnsweringParty } from "./candidacy";
import { isAskable, listFollowups, type ReadFollowup } from "./candidacy-followups.server";
import { readHouseholdOf, readLines, readPlace, type TakenLines } from "./candidacy-lines.server";
import { type Candidacy, getCandidacy } from "./candidacy-moves.server";
import { listAnswers } from "./candidacy-partner-letters.server";
import { isLive } from "./candidacy-path";
import type { CandidacySeat } from "./candidacy-seats.server";
import { type Standing, standingOf } from "./candidacy-standing";
import { listTasks, type ReadTask } from "./candidacy-tasks.server";
import { companionOf, findPlannedVisit } from "./candidacy-visits.server";

/** A candidacy as the household reads it. Moments in milliseconds. Nothing in it tells who said no, or why. */
export interface CandidacyReading {
  id: string;
  offerId: string;
  standing: Standing;
  /** First name of the person whose account it is. */
  own: string;
  people: string[];
  place: ReadPlace;
  lines: TakenLines;
  reasons: Reason[];
  askedBy: number | null;
  closesAt: number | null;
  answers: { party: AnsweringParty; organisation: string; saidYes: boolean }[];
  visit: { startsAt: number; endsAt: number; place: string; companion: string | null } | null;
  movesOn: string | null;
  tasks: ReadTask[];
  followups: (Omit<ReadFollowup, "words"> & { askable: boolean })[];
  /** Which organisations opened what they were shown, newest first. */
  readBy: { organisation: string; at: number }[];
  mayWithdraw: boolean;
}
export interface ReadPlace {
  title: string;
  presentation: string;
  amenities: readonly string[];
  amenityWords: string;
  town: string;
  departement: string;
  region: string;
  /** Great-circle kilometres from where they live; null when a point is not known. */
  kilometres: number | null;
  here: Point | null;
  there: Point | null;
}
interface Point {
  latitude: number;
  longitude: number;
}

/** Reads a candidacy from the household's seat: only what it may know at this moment. */
export function readCandidacy(db: Reader, seat: CandidacySeat, at: Date): CandidacyReading {
  const candidacy = getCandidacy(db, seat.candidacyId);
  const { firstName, members, row } = readHouseholdOf(db, candidacy.householdId);
  const visit = findPlannedVisit(db, candidacy.id);
  return {
    ...{ id: candidacy.id, offerId: candidacy.offerId, own: firstName },
    standing: standingOf(candidacy, at),
    people: members.map((member) => member.firstName),
    place: placeOf(db, candidacy, row.communeCode),
    lines: readLines(db, candidacy, members),
    reasons: reasonsOf(candidacy),
    askedBy: candidacy.askedBy?.getTime() ?? null,
    closesAt: candidacy.closesAt?.getTime() ?? null,
    answers: listAnswers(db, candidacy).map(({ party, organisationId, answer }) => ({
      party,
      organisation: organisationName(db, organisationId),
      saidYes: answer === "yes",
    })),
    visit: visit && {
      ...{ startsAt: visit.startsAt.getTime(), endsAt: visit.endsAt.getTime(), place: visit.place },
      companion: companionOf(db, visit),
    },
    movesOn: candidacy.movesOn,
    tasks: listTasks(db, candidacy.id).filter((task) => !task.waived),
    followups: listFollowups(db, candidacy.id).map(({ words: _, ...followup }) => ({
      ...followup,
      askable: candidacy.state === "moved" && isAskable(followup, at),
    })),
    readBy: listOpenedBy(db, candidacy),
    mayWithdraw: isLive(candidacy.state) && candidacy.state !== "proposed",
  };
}

function placeOf(db: Reader, { offerId }: Candidacy, communeCode: string): ReadPlace {
  const { state: _, latitude, longitude, population: __, ...place } = readPlace(db, offerId);
  const home = db.select().from(communes).where(eq(communes.code, communeCode)).get();
  const here = pointOf(home ?? {});
  const there = pointOf({ latitude, longitude });
  return {
    ...place,
    town: place.town ?? "",
    departement: place.departement ?? "",
    region: place.region ?? "",
    ...{ here, there },
    kilometres: here && there ? kilometresBetween(here, there) : null,
  };
}

const pointOf = ({
  latitude,
  longitude,
}: {
  latitude?: number | null;
  longitude?: number | null;
}): Point | null =>
  typeof latitude === "number" && typeof longitude === "number" ? { latitude, longitude } : null;

/** What speaks for it, strongest first; what only concerns the queue is the coordinator's. */
const reasonsOf = ({ explanation }: Candidacy): Reason[] =>
  (explanation?.criteria ?? [])
    .filter(({ points, because }) => points > 0 && because !== null)
    .sort((a, b) => b.points - a.points)
    .flatMap(({ because }) => (because ? [because] : []));

const organisationName = (db: Reader, id: OrganisationId): string =>
  db.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, id)).get()?.name ??
  "";

/** The last time each organisation opened the page of its question, with or without an account. */
function listOpenedBy(db: Reader, { id }: Candidacy): { organisation: string; at: number }[] {
  const lines = db
    .select()
    .from(history)
    .where(
      and(
        eq(history.subjectKind, "candidacy"),
        eq(history.subjectId, id),
        eq(history.move, "read_by_partner"),
      ),
    )
    .orderBy(desc(history.at))
    .all();
  const latest = new Map<string, number>();
  for (const { details, at } of lines) {
    const organisationId = String(details?.organisationId ?? "") as OrganisationId;
    if (!latest.has(organisationId)) latest.set(organisationId, at.getTime());
  }
  return [...latest].map(([organisationId, at]) => ({
    organisation: organisationName(db, organisationId as OrganisationId),
    at,
  }));
}
