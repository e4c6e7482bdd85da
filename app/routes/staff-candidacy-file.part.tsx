import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import type { CandidacyFile } from "~/mobility/candidacy-file.server";
import { ButtonLink } from "~/ui/button";
import { Part, Sheet, Tag } from "~/ui/page";
import { Facts } from "~/ui/table";
import { dayInWords } from "./candidacy-words.part";
import { CandidacyTag } from "./staff-candidacy-list.part";

/** Only what the table of moves allows now. */
export function CandidacyActions({ file }: { file: CandidacyFile }) {
  const words = useWords();
  const to = (move: string) => `/staff/candidacies/${file.id}/${move}`;
  const can = (move: CandidacyFile["moves"][number]) => file.moves.includes(move);
  const planned = file.visits.some((visit) => !visit.cancelled && visit.outcome === null);
  return (
    <nav className="row" aria-label={words("staff.candidacies.tools")}>
      {can("propose") ? <ButtonLink to={to("proposal")}>{words("candidacy.move.propose")}</ButtonLink> : null}
      {can("visit") ? (
        <ButtonLink to={to("visit")}>
          {words(planned ? "staff.candidacies.visit.change" : "staff.candidacies.visit.plan")}
        </ButtonLink>
      ) : null}
      {can("visit") && planned ? (
        <ButtonLink to={to("visit-outcome")}>{words("candidacy.move.visit")}</ButtonLink>
      ) : null}
      {can("prepare") ? (
        <ButtonLink kind={file.state === "visited" ? undefined : "quiet"} to={to("preparation")}>
          {words("candidacy.move.prepare")}
        </ButtonLink>
      ) : null}
      {file.state === "preparing" ? (
        <>
          <ButtonLink to={to("tasks")}>{words("staff.candidacies.tasks.title")}</ButtonLink>
          <ButtonLink kind="quiet" to={to("preparation")}>
            {words("staff.candidacies.preparation.change")}
          </ButtonLink>
        </>
      ) : null}
      {can("move") ? (
        <ButtonLink kind="quiet" to={to("arrival")}>
          {words("candidacy.move.move")}
        </ButtonLink>
      ) : null}
      {can("close") ? (
        <ButtonLink kind="quiet" to={to("closing")}>
          {words("candidacy.move.close")}
        </ButtonLink>
      ) : null}
      {can("withdraw") ? (
        <ButtonLink kind="alarm" to={to("withdrawal")}>
          {words("candidacy.move.withdraw")}
        </ButtonLink>
      ) : null}
    </nav>
  );
}

type Fact = readonly [string, ReactNode];

export function CandidacyFacts({ file, now }: { file: CandidacyFile; now: number }) {
  const words = useWords();
  const at = (moment: number | null): string | null =>
    moment === null ? null : `${words.day(moment)}, ${words.fromNow(moment, now)}`;
  const dated = (key: "askedBy" | "closesAt" | "agreedAt" | "movedAt" | "closedAt"): Fact | null => {
    const told = at(file[key]);
    const onlyWhileAsked = (key === "askedBy" || key === "closesAt") && file.state !== "proposed";
    return told && !onlyWhileAsked ? [words(`staff.candidacies.file.${key}`), told] : null;
  };
  const facts: (Fact | null)[] = [
    [words("staff.candidacies.file.state"), <CandidacyTag key="state" state={file.state} />],
    [
      words("staff.candidacies.file.household"),
      <>
        <Link to={`/staff/households/${file.householdId}`}>
          <bdi>{words.list(file.people)}</bdi>
        </Link>
        {file.hasEmail ? null : <span className="muted"> · {words("staff.candidacies.file.noEmail")}</span>}
      </>,
    ],
    [words("staff.candidacies.file.referent"), file.referent ?? words("staff.candidacies.file.noReferent")],
    [
      words("staff.candidacies.file.offer"),
      <Link key="offer" to={`/staff/offers/${file.offerId}`}>
        <bdi>{file.offer}</bdi>
      </Link>,
    ],
    [words("staff.candidacies.file.place"), `${file.town}, ${file.region}`],
    [words("staff.candidacies.file.branch"), file.branch],
    [
      words("staff.candidacies.file.origin"),
      file.roundId ? (
        <Link key="round" to={`/staff/mobility-rounds/${file.roundId}`}>
          {words(`candidacy.origin.${file.origin}`)}
        </Link>
      ) : (
        words(`candidacy.origin.${file.origin}`)
      ),
    ],
    [words("staff.candidacies.file.createdAt"), at(file.createdAt)],
    now < file.visibleFrom
      ? [words("staff.candidacies.file.visibleFrom"), words.moment(file.visibleFrom)]
      : null,
    dated("askedBy"),
    dated("closesAt"),
    file.householdAnswer
      ? [
          words("staff.candidacies.file.answer"),
          words(`staff.candidacies.file.answer.${file.householdAnswer}`, {
            day: words.day(file.householdAnsweredAt ?? 0),
          }),
        ]
      : null,
    dated("agreedAt"),
    file.movesOn && file.movedAt === null
      ? [words("staff.candidacies.file.movesOn"), dayInWords(words, file.movesOn)]
      : null,
    dated("movedAt"),
    [
      words("staff.candidacies.file.places"),
      words(file.holdsPlaces ? "staff.candidacies.file.places.held" : "staff.candidacies.file.places.free"),
    ],
    dated("closedAt"),
    file.refusal
      ? [
          words("staff.candidacies.file.refusal"),
          <Told
            key="refusal"
            reason={`${words(`candidacy.party.${file.refusal.by}`)} · ${words(`candidacy.reason.${file.refusal.reason ?? "other"}`)}`}
            told={file.refusal.words}
          />,
        ]
      : null,
    file.ending
      ? [
          words("staff.candidacies.file.ending"),
          <Told
            key="ending"
            reason={[
              words(`candidacy.close.${file.ending.reason}`),
              ...file.ending.returns.map((reason) => words(`candidacy.return.${reason}`)),
            ].join(" · ")}
            told={file.ending.words}
          />,
        ]
      : null,
    file.forcedReason
      ? [words("staff.candidacies.file.forced"), <bdi key="forced">{file.forcedReason}</bdi>]
      : null,
  ];
  return (
    <Part title={words("staff.candidacies.file.facts")}>
      <Sheet>
        <Facts facts={facts.filter((fact): fact is Fact => fact !== null)} />
      </Sheet>
    </Part>
  );
}

/** What each partner said, what it may see of the household, and how to answer for it. */
export function PartnerAnswers({ file, now }: { file: CandidacyFile; now: number }) {
  const words = useWords();
  if (file.answers.length === 0) return null;
  return (
    <Part title={words("staff.candidacies.file.answers")}>
      {file.answers.map((answer) => (
        <Sheet key={answer.id} tight>
          <div className="row" data-spread>
            <strong>
              <bdi>{answer.organisation}</bdi>
            </strong>
            <AnswerTag answer={answer} now={now} />
          </div>
          <p className="muted">
            {words(`candidacy.party.${answer.party}`)}
            {" · "}
            {answer.answeredAt === null
              ? words("staff.candidacies.file.askedUntil", { when: words.fromNow(answer.closesAt, now) })
              : words(
                  answer.byLink ? "staff.candidacies.file.answeredByLink" : "staff.candidacies.file.answered",
                  { day: words.day(answer.answeredAt) },
                )}
          </p>
          {answer.answer === "no" ? (
            <Told reason={words(`candidacy.reason.${answer.reason ?? "other"}`)} told={answer.words} />
          ) : null}
          <p className="small">
            {answer.shared.length > 0
              ? words("staff.candidacies.file.shared", {
                  groups: words.list(answer.shared.map((group) => words(`staff.candidacies.group.${group}`))),
                })
              : words("staff.candidacies.file.sharedNothing")}
          </p>
          {answer.answer === null && file.state === "accepted" ? (
            <div className="row">
              {answer.reachable ? null : (
                <Tag kind="alarm">{words("staff.candidacies.file.unreachable")}</Tag>
              )}
              <Link to={`/staff/candidacies/${file.id}/answers/${answer.id}`}>
                {words("staff.candidacies.answer.title")}
              </Link>
            </div>
          ) : null}
        </Sheet>
      ))}
    </Part>
  );
}

function AnswerTag({ answer, now }: { answer: CandidacyFile["answers"][number]; now: number }) {
  const words = useWords();
  if (answer.answer === "yes") return <Tag kind="yes">{words("app.yes")}</Tag>;
  if (answer.answer === "no") return <Tag>{words("app.no")}</Tag>;
  return answer.closesAt <= now ? (
    <Tag kind="alarm">{words("staff.candidacies.file.late")}</Tag>
  ) : (
    <Tag kind="wait">{words("candidacy.answers.waiting")}</Tag>
  );
}

export const Told = ({ reason, told }: { reason: string; told: string | null }) => (
  <>
    {reason}
    {told ? (
      <>
        <br />
        <q>
          <bdi>{told}</bdi>
        </q>
      </>
    ) : null}
  </>
);
