import { seal } from "../../app/audit/seal.server";
import { dayAfter } from "../../app/days";
import type { FollowupId, TaskId, VisitId } from "../../app/ids";
import { checklistFor } from "../../app/mobility/checklist";
import { followUpsOf } from "../../app/mobility/followup";
import { candidacyTasks, candidacyVisits, followups } from "../schema";
import type { Writing } from "./candidacy-rows";
import { dayOfMove } from "./candidacy-stories";
import { demoId } from "./ids";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Days after its date on which a follow-up is given, and reminded of while it is not. */
const GIVEN_AFTER = 4;
const REMINDED_AFTER = [7, 21];

/** The immersion visit: planned, over and not told yet, or told. */
export function addVisit(writing: Writing, agreed: number): void {
  const { t, chance, story, poolOffer, household, coordinator, ago, move } = writing;
  if (!story.visit) return;
  const { starts, noted } = story.visit;
  const id = demoId<VisitId>(chance, "vis");
  const morning = new Date(Math.floor(ago(starts).getTime() / DAY) * DAY + 9 * HOUR);
  const planned = Math.max(starts + 1, Math.max(0.2, agreed - 1));
  t.insert(candidacyVisits)
    .values({
      ...{ id, candidacyId: writing.id, startsAt: morning, endsAt: new Date(morning.getTime() + 7 * HOUR) },
      place: poolOffer.amenities.includes("public_transport")
        ? "Gare, devant l’entrée principale"
        : "Place de la mairie",
      ...(chance.is(0.7)
        ? { accompaniedBy: coordinator }
        : { companion: "Une bénévole de l’association sur place" }),
      ...(noted && {
        outcome: "keeps" as const,
        notes: seal(
          "Le logement plaît, l’équipe a bien accueilli la famille.",
          `candidacy_visits.notes:${id}`,
        ),
      }),
      ...{ createdBy: household.referentId, createdAt: ago(planned) },
    })
    .run();
  move("plan_visit", planned, household.referentId, undefined, { startsAt: morning.getTime() });
  if (noted) move("visit", Math.max(0.1, starts - 0.5), household.referentId, "visited");
}

/** The checklist from the bundle: what was due is done, what comes is open, and something is late. */
export function addTasks(writing: Writing, prepared: number, moves: number): void {
  const { t, chance, at, ago, poolOffer, bundle, pooled, household, coordinator, move } = writing;
  const dwelling = poolOffer.dwellings.find(({ id }) => id === bundle.dwellingId);
  const today = ago(prepared).toISOString().slice(0, 10);
  const tasks = checklistFor({
    day: dayOfMove(at, moves),
    dwelling: dwelling ? { visale: dwelling.visale, hosted: dwelling.kind === "hosted" } : null,
    // A post that asks for a licence is only proposed to who holds it.
    post: bundle.postId ? { licenceMissing: false } : null,
    training: bundle.trainingId !== null,
    ...{ school: pooled.schoolNeeded, childcare: pooled.childcareNeeded },
  });
  const hasMoved = moves > 0;
  tasks.forEach(({ task, who, dueOn: planned }, n) => {
    const isDone = hasMoved || n < Math.ceil(tasks.length / 2);
    const isWaived = !hasMoved && n === tasks.length - 1 && chance.is(0.5);
    const doneAfter = isDone ? chance.next() * (prepared - Math.max(0.2, hasMoved ? moves : 0)) : 0;
    const done = prepared - doneAfter;
    const by = { household: household.userId, referent: household.referentId, coordinator }[who];
    t.insert(candidacyTasks)
      .values({
        ...{ id: demoId<TaskId>(chance, "tas"), candidacyId: writing.id, task, who },
        dueOn: planned < today ? today : planned,
        ...(isDone && !isWaived && { doneAt: ago(done), doneBy: by }),
        waivedAt: isWaived ? ago(prepared) : null,
      })
      .run();
    if (isDone && !isWaived) move("tick_task", done, by, undefined, { task });
  });
}

/** The three follow-ups after a move: given, due, or to come. */
export function addFollowups(writing: Writing, moves: number): void {
  const { t, chance, at, ago, story, household, move } = writing;
  const today = at.toISOString().slice(0, 10);
  const leaves = story.close?.reason === "went_back" || story.close?.reason === "moved_on";
  followUpsOf(dayOfMove(at, moves)).forEach(({ months, dueOn }, n) => {
    const isDone = n < story.followedUp;
    const given = (at.getTime() - Date.parse(`${dueOn}T10:00:00Z`)) / DAY - GIVEN_AFTER;
    const hasLeft = leaves && n === story.followedUp - 1;
    const job = hasLeft ? ("lost" as const) : chance.weighted({ kept: 70, changed: 20, lost: 10, none: 0 });
    const housing = hasLeft ? ("lost" as const) : chance.weighted({ kept: 88, changed: 12, lost: 0 });
    t.insert(followups)
      .values({
        ...{ id: demoId<FollowupId>(chance, "fol"), candidacyId: writing.id, months, dueOn },
        remindersSent: isDone ? 0 : REMINDED_AFTER.filter((days) => dayAfter(dueOn, days) <= today).length,
        ...(isDone && {
          ...{
            doneAt: ago(Math.max(0.1, given)),
            doneBy: household.referentId,
            stillThere: !hasLeft,
            job,
            housing,
          },
          leftFor: hasLeft ? ["isolation" as const] : null,
        }),
      })
      .run();
    const details = { months, stillThere: !hasLeft, job, housing };
    if (isDone) move("follow_up", Math.max(0.1, given), household.referentId, undefined, details);
  });
}
