import { recordMove } from "../../app/audit/history.server";
import { seal } from "../../app/audit/seal.server";
import type { Language } from "../../app/i18n/languages";
import type { BeneficiaryId, UserId, VolunteerId } from "../../app/ids";
import type { BeneficiaryState } from "../../app/mentoring/beneficiary-path";
import { sealHousehold } from "../../app/mentoring/household.server";
import type { VolunteerState } from "../../app/mentoring/volunteer-path";
import type { Tx } from "../client";
import { beneficiaries, consents, users, volunteers } from "../schema";
import { type Branch, slugOf } from "./association";
import type { Chance } from "./chance";
import { BENEFICIARY } from "./distributions";
import { demoId } from "./ids";
import { inventBeneficiary, inventVolunteer, type Person } from "./profiles";
import type { Town } from "./towns";

const DAY = 86_400_000;
const VOLUNTEER_STATES: Record<VolunteerState, number> = {
  screening: 18,
  approved: 72,
  paused: 4,
  declined: 2,
  left: 4,
};
const BENEFICIARY_STATES: Record<BeneficiaryState, number> = {
  to_confirm: 6,
  waiting: 86,
  paused: 3,
  closed: 5,
};

interface Setting {
  t: Tx;
  chance: Chance;
  at: Date;
  branch: Branch;
  town: Town;
  number: number;
}

export function addVolunteer({ t, chance, at, branch, town, number }: Setting): void {
  const person = inventVolunteer(chance, at.getUTCFullYear());
  const state = chance.weighted(VOLUNTEER_STATES);
  const id = demoId<VolunteerId>(chance, "vol");
  const ago = (days: number) => new Date(at.getTime() - Math.max(0, days) * DAY);
  const signedUp = chance.whole(20, 500);
  const reached = state === "screening" ? chance.whole(0, 5) : state === "declined" ? 4 : 5;
  // Days between two steps, as seen in practice: a week or two each.
  let since = signedUp;
  const step = (rank: number): Date | null => {
    since -= chance.whole(3, 16);
    return reached >= rank ? ago(since) : null;
  };
  const confirmed = step(1);
  const met = step(2);
  const identity = step(3);
  const interview = step(4);
  const charter = ago(signedUp);
  const check = step(5);
  const userId = addUser(t, chance, "volunteer", person, number, ago(signedUp), confirmed, "fr", true);
  t.insert(volunteers)
    .values({
      id,
      userId,
      branchId: branch.id,
      state,
      ...columns(person, id, town),
      reachBy: chance.pick(["email", "sms", "phone"] as const),
      maxDuos: person.maxDuos,
      createdAt: ago(signedUp),
      charterVersion: "2026-01",
      charterSignedAt: charter,
      meetingAttendedAt: met,
      identitySeenAt: identity,
      interviewAt: interview,
      interviewBy: interview && chance.pick(branch.coordinators),
      interviewNotes:
        interview &&
        seal(
          "Entretien chaleureux ; motivée par la rencontre, disponible dans la durée.",
          `volunteers.interview_notes:${id}`,
        ),
      recordCheckSeenAt: check,
      recordCheckBy: check && chance.pick(branch.coordinators),
      recordCheckRenewalAt: check && new Date(check.getTime() + 3 * 365 * DAY),
      approvedAt: ["approved", "paused", "left"].includes(state) ? (check ?? at) : null,
    })
    .run();
  const moves: readonly (readonly [move: string, when: Date | null])[] = [
    ["signed_up", charter],
    ["attend_meeting", met],
    ["note_identity_seen", identity],
    ["note_interview", interview],
    ["note_record_check", check],
    ["approve", state === "approved" ? check : null],
  ];
  for (const [move, when] of moves)
    if (when)
      recordMove(t, {
        subject: { kind: "volunteer", id },
        ...{ move, actor: move === "signed_up" ? userId : chance.pick(branch.coordinators), at: when },
      });
}

export function addBeneficiary({ t, chance, at, branch, town, number }: Setting): void {
  const person = inventBeneficiary(chance, at.getUTCFullYear());
  const state = chance.weighted(BENEFICIARY_STATES);
  const id = demoId<BeneficiaryId>(chance, "ben");
  const registered = new Date(at.getTime() - chance.whole(2, 240) * DAY);
  const isKnown = state !== "to_confirm";
  const withEmail = !isKnown || !chance.is(BENEFICIARY.withoutEmail);
  const first = person.profile.languages[0]?.code;
  const language: Language =
    first === "ara" ? "ar" : person.profile.languages.some((l) => l.code === "eng") ? "en" : "fr";
  const referent = chance.pick(branch.socialWorkers);
  const userId = addUser(
    t,
    chance,
    "beneficiary",
    person,
    number,
    registered,
    withEmail ? registered : null,
    language,
    withEmail,
  );
  t.insert(beneficiaries)
    .values({
      id,
      userId,
      branchId: branch.id,
      referentId: isKnown ? referent : null,
      state,
      ...columns(person, id, town),
      reachBy: withEmail ? "email" : chance.pick(["sms", "phone", "referent"] as const),
      frenchOral: person.frenchOral,
      frenchWritten: person.frenchWritten,
      practiseFrench: person.practiseFrench,
      createdAt: registered,
      protectionConfirmedAt: isKnown ? registered : null,
      waitingSince: isKnown ? registered : null,
    })
    .run();
  recordMove(t, {
    subject: { kind: "beneficiary", id },
    ...{
      move: isKnown ? "registered" : "signed_up",
      to: state,
      actor: isKnown ? referent : userId,
      at: registered,
    },
  });
  for (const purpose of [
    "matching",
    "share_with_referent",
    ...(chance.is(0.7) ? (["messages"] as const) : []),
  ] as const) {
    t.insert(consents)
      .values({
        id: demoId(chance, "con"),
        userId,
        purpose,
        givenAt: registered,
        recordedBy: isKnown ? referent : userId,
      })
      .run();
  }
}

function columns({ profile }: Person, id: VolunteerId | BeneficiaryId, town: Town) {
  const { members, ...told } = profile;
  return {
    ...told,
    interests: [...told.interests],
    dislikes: [...told.dislikes],
    hopes: [...told.hopes],
    ageWish: [...told.ageWish],
    languages: [...told.languages],
    household: sealHousehold(members, id),
    communeCode: town.code,
  };
}

export function addUser(
  t: Tx,
  chance: Chance,
  role: "volunteer" | "beneficiary",
  { firstName, lastName }: Pick<Person, "firstName" | "lastName">,
  number: number,
  at: Date,
  confirmed: Date | null,
  language: Language,
  withEmail: boolean,
): UserId {
  const id = demoId<UserId>(chance, "usr");
  const email = withEmail ? `${slugOf(firstName)}.${slugOf(lastName)}.${number}@example.org` : null;
  const phone = `+336${String(10_000_000 + number * 37).slice(-8)}`;
  t.insert(users)
    .values({
      id,
      role,
      firstName,
      lastName,
      email,
      emailConfirmedAt: confirmed,
      phone: seal(phone, `users.phone:${id}`),
      language,
      createdAt: at,
    })
    .run();
  return id;
}
