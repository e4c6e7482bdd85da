import { eq } from "drizzle-orm";
import type {
  CandidacyAnswerId,
  DwellingId,
  OrganisationId,
  PostId,
  TrainingId,
  UserId,
} from "../../app/ids";
import type { AnsweringParty, Party } from "../../app/mobility/candidacy";
import { sendQuestion } from "../../app/mobility/candidacy-asking.server";
import { ANSWER_DAYS, ANSWER_REMINDER_DAYS } from "../../app/mobility/candidacy-path";
import { candidacies, candidacyAnswers } from "../schema";
import type { Writing } from "./candidacy-rows";
import { demoId } from "./ids";

const DAY = 86_400_000;

interface Question {
  party: AnsweringParty;
  organisationId: OrganisationId;
  postId: PostId | null;
  secondPostId: PostId | null;
  dwellingId: DwellingId | null;
  trainingId: TrainingId | null;
}

/** What the partners were asked after the household's yes, and what they said; who has not answered is written to. */
export function addAnswers(writing: Writing, accepted: number): void {
  const { t, chance, ago, story, partners, move, coordinator } = writing;
  const questions = questionsOf(writing);
  const silent = story.answers === "one_missing" ? silentOne(questions, writing) : -1;
  const refuser = story.answers === "one_no" ? refuserOf(questions, story.refusal?.by) : -1;
  // Whoever answers last brings the agreement, or the end.
  const last = refuser >= 0 ? refuser : questions.length - 1;
  const until = story.agreed ?? (refuser >= 0 ? story.ended : null) ?? Math.max(0.5, accepted - 3);
  questions.forEach((question, n) => {
    const partner = partners.find(({ id }) => id === question.organisationId);
    // By the link in the letter where nobody has an account, by a coordinator who calls where there is no address.
    const by: UserId | null =
      partner?.userId ?? (partner?.kinds.includes("association") ? coordinator : null);
    const answer = n === silent ? null : n === refuser ? "no" : "yes";
    const answered = n === last ? until : until + (accepted - until) * chance.next() * 0.9;
    const late = answer === null ? ANSWER_REMINDER_DAYS.filter((day) => accepted >= day).length : 0;
    const id = demoId<CandidacyAnswerId>(chance, "ans");
    t.insert(candidacyAnswers)
      .values({
        ...{ id, candidacyId: writing.id, ...question, askedAt: ago(accepted), remindersSent: late },
        closesAt: new Date(ago(accepted).getTime() + ANSWER_DAYS * DAY),
        ...(answer && { answer, answeredAt: ago(answered), answeredBy: by }),
        reason: answer === "no" ? (story.refusal?.reason ?? "other") : null,
      })
      .run();
    const details = { party: question.party, organisationId: question.organisationId, byLink: by === null };
    if (answer === null) writeTo(writing, id, ago(accepted));
    else if (n !== last || silent >= 0) move("answer", answered, by, undefined, details);
    else if (answer === "yes") move("agree", answered, by, "agreed", details);
  });
}

/** The letter with the link that opens the question without an account: the demonstration's mailbox shows it. */
function writeTo({ t, id }: Writing, answerId: CandidacyAnswerId, at: Date): void {
  const candidacy = t.select().from(candidacies).where(eq(candidacies.id, id)).get();
  const answer = t.select().from(candidacyAnswers).where(eq(candidacyAnswers.id, answerId)).get();
  if (candidacy && answer) sendQuestion(t, candidacy, answer, "mobility_answer_request", at);
}

/** Who is silent: the partner who signs in, where there is one, so that there is something to answer. */
function silentOne(questions: readonly Question[], { partners, chance }: Writing): number {
  const withAccount = questions.findIndex(({ organisationId }) =>
    partners.some(({ id, userId }) => id === organisationId && userId !== null),
  );
  return withAccount >= 0 ? withAccount : chance.whole(0, questions.length - 1);
}

function refuserOf(questions: readonly Question[], by: Party | undefined): number {
  const found = questions.findIndex(({ party }) => party === by);
  return found >= 0 ? found : 0;
}

/** One question to each organisation and party, as after a real yes. */
function questionsOf({ bundle, poolOffer }: Writing): Question[] {
  const none = { postId: null, secondPostId: null, dwellingId: null, trainingId: null };
  const { posts, dwellings, trainings } = poolOffer;
  const ofPost = (id: PostId | null) => posts.find((post) => post.id === id)?.organisationId;
  const [first, second] = [ofPost(bundle.postId), ofPost(bundle.secondPostId)];
  const landlord = dwellings.find(({ id }) => id === bundle.dwellingId)?.organisationId;
  const trainer = trainings.find(({ id }) => id === bundle.trainingId)?.organisationId;
  const { postId, secondPostId, dwellingId, trainingId } = bundle;
  return [
    ...(first
      ? [
          {
            ...{ ...none, party: "employer" as const, organisationId: first, postId },
            secondPostId: second === first ? secondPostId : null,
          },
        ]
      : []),
    ...(second && second !== first
      ? [{ ...none, party: "employer" as const, organisationId: second, secondPostId }]
      : []),
    ...(landlord ? [{ ...none, party: "landlord" as const, organisationId: landlord, dwellingId }] : []),
    ...(trainer ? [{ ...none, party: "training" as const, organisationId: trainer, trainingId }] : []),
  ];
}
