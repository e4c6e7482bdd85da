import { eq } from "drizzle-orm";
import { recordMove } from "../../app/audit/history.server";
import { seal } from "../../app/audit/seal.server";
import type { DuoId, Id, UserId } from "../../app/ids";
import { matchDuos } from "../../app/matching/duo/match";
import type { MatchedPair } from "../../app/matching/duo/round";
import { DEFAULT_SETTINGS } from "../../app/matching/duo/settings";
import { nextCheck } from "../../app/mentoring/duo-checks";
import { type DuoState, REFUSAL_REASONS, SILENCE_DAYS } from "../../app/mentoring/duo-path";
import { loadPool } from "../../app/mentoring/pool.server";
import type { Db, Tx } from "../client";
import { beneficiaries, duoMeetings, duoReports, duos, volunteers } from "../schema";
import type { Branch } from "./association";
import type { Chance } from "./chance";
import { demoId } from "./ids";

const DAY = 86_400_000;
/** Of a hundred duos that ever began; nine in ten open ones reach their end (DUO for a JOB). */
const STATES: Record<DuoState, number> = {
  proposed: 16,
  accepted: 6,
  open: 44,
  completed: 16,
  cancelled: 4,
  refused: 7,
  expired: 5,
  withdrawn: 2,
};
/** Share of the possible pairs of a branch that are met already; the others wait for the next round. */
const MET = 0.55;
const MEETINGS = [
  "Promenade le long de la rivière et un café.",
  "Nous avons cuisiné ensemble.",
  "Visite du musée, beaucoup de nouveaux mots.",
  "Marché du samedi, puis conversation en français.",
  "Jeux de société à la médiathèque.",
  "Un match de football au parc.",
];

interface Setting {
  t: Tx;
  chance: Chance;
  at: Date;
  branch: Branch;
}

/** Duos of a branch in every state of their life: the engine's own pairs, kept with their explanations. */
export function addDuos(setting: Setting): void {
  const { t, chance, at, branch } = setting;
  const pool = loadPool(t as unknown as Db, [branch.id], at);
  const hooks = { progress: () => {}, isCancelled: () => false, milliseconds: () => 0 };
  const outcome = matchDuos(pool, DEFAULT_SETTINGS, { locked: [], forbidden: [] }, hooks);
  if (outcome.kind !== "matched") throw new Error(`The demonstration's round ended as ${outcome.kind}`);
  for (const pair of outcome.pairs) if (chance.is(MET)) addDuo(setting, pair);
}

function addDuo({ t, chance, at, branch }: Setting, pair: MatchedPair): void {
  const state = chance.weighted(STATES);
  const id = demoId<DuoId>(chance, "duo");
  const ago = (days: number) => new Date(at.getTime() - days * DAY);
  const age = AGES[state];
  const days = chance.whole(age[0], age[1]);
  const [volunteer, beneficiary] = peopleOf(t, pair);
  const visibleFrom = ago(days);
  const answered = ago(Math.max(0, days - chance.whole(1, 4)));
  const both = ["accepted", "open", "completed", "cancelled"].includes(state);
  const oneYes = state === "proposed" && chance.is(0.4);
  const opened = ["open", "completed", "cancelled"].includes(state) ? ago(Math.max(0, days - 7)) : null;
  const meetings = opened ? meetingDays(chance, days - 7, state) : [];
  const lastContactAt = meetings.length > 0 ? ago(meetings.at(-1) as number) : opened;
  const ended = ENDED.includes(state)
    ? ago(Math.max(0, state === "expired" ? days - 14 : state === "completed" ? days - 187 : days - 9))
    : null;
  const isSilent = state === "open" && lastContactAt !== null && lastContactAt < ago(SILENCE_DAYS);
  t.insert(duos)
    .values({
      ...{ id, branchId: branch.id, volunteerId: pair.volunteerId, beneficiaryId: pair.beneficiaryId, state },
      explanation: pair.explanation,
      createdAt: visibleFrom,
      visibleFrom,
      askedBy: new Date(visibleFrom.getTime() + 7 * DAY),
      closesAt: new Date(visibleFrom.getTime() + 14 * DAY),
      ...(both || oneYes ? { volunteerAnswer: "yes" as const, volunteerAnsweredAt: answered } : {}),
      ...(both
        ? { beneficiaryAnswer: "yes" as const, beneficiaryAnsweredAt: answered, acceptedAt: answered }
        : {}),
      ...(state === "refused"
        ? {
            ...{
              beneficiaryAnswer: "no" as const,
              beneficiaryAnsweredAt: answered,
              refusedBy: "beneficiary" as const,
            },
            refusalReason: chance.pick(REFUSAL_REASONS),
          }
        : {}),
      openedAt: opened,
      ...(opened
        ? {
            ...{
              tutorId: chance.pick(branch.coordinators),
              firstMeetingAt: sixInTheEvening(new Date(opened.getTime() + 3 * DAY)),
            },
            ...{ firstMeetingPlace: `Antenne de ${branch.town.name}`, lastContactAt },
          }
        : {}),
      nextCheckAt: state === "open" && opened ? nextCheck(opened, ago(chance.is(0.15) ? 9 : 0)) : null,
      silentSince: isSilent ? lastContactAt : null,
      endedAt: ended,
      ...(state === "completed" ? { endReason: "six_months_done" as const } : {}),
      ...(state === "cancelled" ? { endReason: chance.pick(["moved_away", "no_time"] as const) } : {}),
      remindersSent: state === "proposed" && days >= 7 ? 2 : state === "proposed" && days >= 3 ? 1 : 0,
    })
    .run();
  const move = (name: string, to: DuoState, actor: UserId | null, when: Date) =>
    recordMove(t, { subject: { kind: "duo", id }, move: name, to, actor, at: when });
  move("propose", "proposed", chance.pick(branch.coordinators), visibleFrom);
  if (both) move("agree", "accepted", beneficiary, answered);
  if (opened) move("open", "open", chance.pick(branch.coordinators), opened);
  if (state === "refused") move("refuse", "refused", beneficiary, answered);
  if (state === "expired" && ended) move("expire", "expired", null, ended);
  if (state === "completed" && ended) move("complete", "completed", chance.pick(branch.coordinators), ended);
  for (const day of meetings)
    t.insert(duoMeetings)
      .values({
        ...{ id: demoId<Id<"duo-meeting">>(chance, "mee"), duoId: id, metAt: ago(day), loggedAt: ago(day) },
        ...{ minutes: chance.pick([60, 90, 120]), what: chance.pick(MEETINGS), loggedBy: volunteer },
      })
      .run();
  if (state === "open" && chance.is(0.03)) report({ t, chance, at, branch }, id, beneficiary);
}

/** The day of a moment at 17:00 UTC: six or seven in the evening in France. */
const sixInTheEvening = (day: Date): Date => new Date(Math.floor(day.getTime() / DAY) * DAY + 17 * 3_600_000);

/** Days since the proposal, from and to. */
const AGES: Record<DuoState, readonly [number, number]> = {
  proposed: [0, 12],
  accepted: [2, 13],
  open: [9, 170],
  completed: [190, 240],
  cancelled: [30, 150],
  refused: [5, 90],
  expired: [15, 80],
  withdrawn: [12, 60],
};
const ENDED: readonly DuoState[] = ["completed", "cancelled", "refused", "expired", "withdrawn"];

/** Days ago of each meeting, oldest first; a few duos fall silent. */
function meetingDays(chance: Chance, opened: number, state: DuoState): number[] {
  const every = chance.pick([7, 7, 14, 21] as const);
  const until = state === "open" ? (chance.is(0.1) ? 26 : chance.whole(0, 6)) : Math.min(opened, 30);
  const days: number[] = [];
  for (let day = opened - 3; day >= until; day -= every) days.push(day);
  return days;
}

function report({ t, chance, at }: Setting, duoId: DuoId, reportedBy: UserId): void {
  const id = demoId<Id<"duo-report">>(chance, "rep");
  const words = "Je préfère en parler avec quelqu’un de l’association avant la prochaine rencontre.";
  t.insert(duoReports)
    .values({
      ...{ id, duoId, reportedBy, reportedAt: new Date(at.getTime() - chance.whole(1, 4) * DAY) },
      words: seal(words, `duo_reports.words:${id}`),
    })
    .run();
}

function peopleOf(t: Tx, { volunteerId, beneficiaryId }: MatchedPair): [UserId, UserId] {
  const volunteer = t
    .select({ id: volunteers.userId })
    .from(volunteers)
    .where(eq(volunteers.id, volunteerId))
    .get();
  const beneficiary = t
    .select({ id: beneficiaries.userId })
    .from(beneficiaries)
    .where(eq(beneficiaries.id, beneficiaryId))
    .get();
  if (!volunteer || !beneficiary) throw new Error(`No pair ${volunteerId}, ${beneficiaryId}`);
  return [volunteer.id, beneficiary.id];
}
