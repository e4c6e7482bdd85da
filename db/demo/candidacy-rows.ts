import { recordMove } from "../../app/audit/history.server";
import type { CandidacyId, UserId } from "../../app/ids";
import type { CandidacyMove, CandidacyState } from "../../app/mobility/candidacy-path";
import { ASKED_BY_DAY, CLOSES_AT_DAY, REMINDER_DAYS } from "../../app/mobility/candidacy-path";
import { noonOf } from "../../app/mobility/candidacy-preparation.server";
import { candidacies } from "../schema";
import type { CandidacySetting, Chosen } from "./candidacies";
import { addAnswers } from "./candidacy-answers";
import { addFollowups, addTasks, addVisit } from "./candidacy-steps";
import { dayOfMove, holds, type Story } from "./candidacy-stories";
import { demoId } from "./ids";

const DAY = 86_400_000;

/** A candidacy while it is written: who stands where, and how to say when. */
export interface Writing extends CandidacySetting, Chosen {
  id: CandidacyId;
  story: Story;
  coordinator: UserId;
  ago: (days: number) => Date;
  /** Of the history; without a `to` the state stays. */
  move: (
    name: string,
    days: number,
    by: UserId | null,
    to?: CandidacyState,
    details?: Record<string, unknown>,
  ) => void;
}

/** One candidacy with everything that happened to it. */
export function addCandidacy(setting: CandidacySetting, chosen: Chosen, story: Story): void {
  const { t, chance } = setting;
  const { household, offer, bundle, explanation } = chosen;
  const writing = begin(setting, chosen, story);
  const { id, ago } = writing;
  const { begun, accepted, agreed, ended, refusal, close, state } = story;
  const isInterest = state === "interested";
  const saidNo = state === "refused" && ended !== null;
  const answered = accepted ?? (saidNo ? ended : null);
  t.insert(candidacies)
    .values({
      ...{ id, householdId: household.id, branchId: household.branch.id, offerId: offer.id, state },
      origin: isInterest || chance.is(0.25) ? "interest" : "coordinator",
      ...(isInterest ? {} : { ...bundle, explanation, ...deadlines(writing) }),
      holdsPlaces: holds(story),
      ...{ createdAt: ago(begun), visibleFrom: ago(begun) },
      ...(answered !== null && {
        householdAnswer: saidNo ? ("no" as const) : ("yes" as const),
        householdAnsweredAt: ago(answered),
        householdAnsweredBy: chance.is(0.6) ? household.userId : household.referentId,
      }),
      ...(refusal && { refusedBy: refusal.by, refusalReason: refusal.reason }),
      agreedAt: agreed === null ? null : ago(agreed),
      ...arrival(writing),
      closedAt: ended === null ? null : ago(ended),
      ...(close && {
        closeReason: close.reason,
        ...(close.reason === "went_back" && wentBack(chance.is(0.5))),
      }),
    })
    .run();
  tell(writing);
}

const wentBack = (isLonely: boolean) => ({
  returnReasons: isLonely ? (["isolation"] as const).slice() : (["job_lost", "family"] as const).slice(),
});

function begin(setting: CandidacySetting, chosen: Chosen, story: Story): Writing {
  const { t, at, chance } = setting;
  const id = demoId<CandidacyId>(chance, "can");
  const ago = (days: number) => new Date(at.getTime() - days * DAY);
  let from: CandidacyState | null = null;
  const move: Writing["move"] = (name, days, actor, to, details) => {
    const next = to ?? from;
    const line = { move: name, from, to: next, actor, at: ago(days), ...(details && { details }) };
    recordMove(t, { subject: { kind: "candidacy", id }, ...line });
    from = next;
  };
  const coordinator = chance.pick(chosen.household.branch.coordinators);
  return { ...setting, ...chosen, id, story, coordinator, ago, move };
}

function deadlines({ story: { begun, state }, ago }: Writing) {
  const isOut = state === "expired";
  return {
    askedBy: ago(begun - ASKED_BY_DAY),
    closesAt: ago(begun - CLOSES_AT_DAY),
    remindersSent:
      state === "proposed" || isOut ? REMINDER_DAYS.filter((day) => isOut || begun >= day).length : 0,
  };
}

/** The day they mean to move, or did: at noon in Paris. */
function arrival({ story: { moves, state }, at }: Writing) {
  if (moves === null) return {};
  const movesOn = dayOfMove(at, moves);
  return { movesOn, movedAt: state === "preparing" ? null : noonOf(movesOn) };
}

/** What happened, in its order. */
function tell(writing: Writing): void {
  const { story, move, household, coordinator } = writing;
  const { begun, accepted, agreed, prepared, moves, ended, refusal, close, state } = story;
  const { userId, referentId } = household;
  if (state === "interested") {
    move("show_interest", begun, userId, "interested");
    return;
  }
  move("propose", begun, coordinator, "proposed", {
    roundId: null,
    score: writing.explanation.score,
    forced: false,
  });
  if (accepted !== null) {
    move("accept", accepted, userId, "accepted");
    addAnswers(writing, accepted);
  }
  if (agreed !== null) addVisit(writing, agreed);
  if (prepared !== null && moves !== null) {
    move("prepare", prepared, referentId, "preparing", { movesOn: dayOfMove(writing.at, moves) });
    addTasks(writing, prepared, moves);
    if (moves > 0) {
      move("move", moves, referentId, "moved", { movedOn: dayOfMove(writing.at, moves), openTasks: 0 });
      addFollowups(writing, moves);
    }
  }
  if (ended === null) return;
  const actor = refusal?.by === "household" ? userId : state === "expired" ? null : coordinator;
  if (close) move("close", ended, coordinator, "closed", { reason: close.reason });
  else
    move(
      ENDING[state] ?? "withdraw",
      ended,
      actor,
      state,
      refusal ? { party: refusal.by, reason: refusal.reason } : {},
    );
}

const ENDING: Partial<Record<CandidacyState, CandidacyMove>> = {
  ...{ refused: "refuse", declined: "decline", withdrawn: "withdraw", expired: "expire" },
};

/** An interest in another offer that the household's yes made obsolete. */
export function addOverriddenInterest(
  setting: CandidacySetting,
  { household, offer }: Chosen,
  story: Story,
): void {
  const { t, chance, at } = setting;
  const accepted = story.accepted ?? 0;
  const id = demoId<CandidacyId>(chance, "can");
  const ago = (days: number) => new Date(at.getTime() - days * DAY);
  const begun = Math.max(accepted, story.begun - 1) - 0.05;
  const createdAt = ago(Math.max(begun, accepted + 0.1));
  t.insert(candidacies)
    .values({
      ...{ id, householdId: household.id, branchId: household.branch.id, offerId: offer.id },
      ...{
        origin: "interest",
        state: "obsolete",
        createdAt,
        visibleFrom: createdAt,
        closedAt: ago(accepted),
      },
    })
    .run();
  const subject = { kind: "candidacy" as const, id };
  recordMove(t, { subject, move: "show_interest", to: "interested", actor: household.userId, at: createdAt });
  recordMove(t, {
    subject,
    move: "supersede",
    from: "interested",
    to: "obsolete",
    actor: null,
    at: ago(accepted),
  });
}
