import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import { reasonInWords } from "~/i18n/reasons";
import type { DuoFile } from "~/mentoring/duo-file.server";
import type { Side } from "~/mentoring/duo-path";
import { Bar } from "~/ui/bar";
import { ButtonLink } from "~/ui/button";
import { Empty, Part, Sheet, Tag } from "~/ui/page";
import { Facts } from "~/ui/table";
import { StateTag } from "./staff-duo-list.part";

/** Only what the table of moves allows now. */
export function DuoActions({ file }: { file: DuoFile }) {
  const words = useWords();
  const to = (move: string) => `/staff/duos/${file.id}/${move}`;
  const can = (move: DuoFile["moves"][number]) => file.moves.includes(move);
  const isOver = !["proposed", "accepted", "open"].includes(file.state);
  return (
    <nav className="row" aria-label={words("staff.duos.file.actions")}>
      {can("open") ? <ButtonLink to={to("opening")}>{words("duo.move.open")}</ButtonLink> : null}
      {file.state === "open" ? (
        <ButtonLink to={to("check")}>{words("staff.duos.check.title")}</ButtonLink>
      ) : null}
      {can("complete") ? (
        <ButtonLink kind="quiet" to={to("completion")}>
          {words("duo.move.complete")}
        </ButtonLink>
      ) : null}
      {can("cancel") ? (
        <ButtonLink kind="alarm" to={to("cancellation")}>
          {words("duo.move.cancel")}
        </ButtonLink>
      ) : null}
      {can("withdraw") ? (
        <ButtonLink kind="alarm" to={to("withdrawal")}>
          {words("duo.move.withdraw")}
        </ButtonLink>
      ) : null}
      {isOver && !file.reopenedAt && !file.blocked ? (
        <ButtonLink kind="quiet" to={to("reopening")}>
          {words("staff.duos.reopening.title")}
        </ButtonLink>
      ) : null}
    </nav>
  );
}

export function DuoFacts({ file, now }: { file: DuoFile; now: number }) {
  const words = useWords();
  const facts = [
    ...peopleFacts(words, file),
    ...proposalFacts(words, file, now),
    ...lifeFacts(words, file, now),
  ];
  return (
    <Part title={words("staff.duos.file.facts")}>
      <Sheet>
        <Facts facts={facts.filter((fact): fact is Fact => fact !== null)} />
      </Sheet>
    </Part>
  );
}

type Words = ReturnType<typeof useWords>;
type Fact = readonly [string, ReactNode];

function peopleFacts(words: Words, { volunteer, beneficiary, state, branch }: DuoFile): Fact[] {
  const named = (person: { name: string; hasEmail: boolean }, path: string) => (
    <>
      <Link to={path}>
        <bdi>{person.name}</bdi>
      </Link>
      {person.hasEmail ? null : <span className="muted"> · {words("staff.duos.file.noEmail")}</span>}
    </>
  );
  return [
    [words("staff.duos.file.state"), <StateTag key="state" state={state} />],
    [words("staff.duos.file.volunteer"), named(volunteer, `/staff/volunteers/${volunteer.id}`)],
    [words("staff.duos.file.beneficiary"), named(beneficiary, `/staff/beneficiaries/${beneficiary.id}`)],
    [words("staff.duos.file.referent"), beneficiary.referent ?? words("staff.duos.file.noReferent")],
    [words("staff.duos.file.branch"), branch],
  ];
}

function proposalFacts(words: Words, file: DuoFile, now: number): (Fact | null)[] {
  const answerFact = (side: Side): Fact => {
    const answer = file.answers[side];
    const day = words.day(file[`${side}AnsweredAt`] ?? 0);
    return [
      words("staff.duos.file.answer", { name: file[side].firstName }),
      answer ? words(`staff.duos.file.answer.${answer}`, { day }) : words("staff.duos.file.answer.none"),
    ];
  };
  const running = file.state === "proposed";
  const { refusal } = file;
  return [
    [words("staff.duos.file.proposedOn"), words.day(file.createdAt)],
    now < file.visibleFrom ? [words("staff.duos.file.visibleFrom"), words.moment(file.visibleFrom)] : null,
    running ? [words("staff.duos.file.askedBy"), deadlineIn(words, file.askedBy, now)] : null,
    running ? [words("staff.duos.file.closesAt"), deadlineIn(words, file.closesAt, now)] : null,
    answerFact("volunteer"),
    answerFact("beneficiary"),
    refusal
      ? [
          words("staff.duos.file.refusal"),
          <Told
            key="refusal"
            reason={words(`duo.refusal.${refusal.reason ?? "other"}`)}
            told={refusal.words}
          />,
        ]
      : null,
    file.forcedReason ? [words("staff.duos.file.forced"), <bdi key="forced">{file.forcedReason}</bdi>] : null,
    file.roundId
      ? [
          words("staff.duos.file.round"),
          <Link key="round" to={`/staff/rounds/${file.roundId}`}>
            {words("staff.duos.file.seeRound")}
          </Link>,
        ]
      : null,
  ];
}

function lifeFacts(words: Words, file: DuoFile, now: number): (Fact | null)[] {
  const { tutor, firstMeetingAt, lastContactAt, nextCheckAt, silentSince, ending, endedAt, reopenedAt } =
    file;
  return [
    tutor ? [words("staff.duos.file.tutor"), <bdi key="tutor">{tutor.name}</bdi>] : null,
    firstMeetingAt
      ? [
          words("staff.duos.file.firstMeeting"),
          <>
            {words.moment(firstMeetingAt)}
            {file.firstMeetingPlace ? (
              <>
                {", "}
                <bdi>{file.firstMeetingPlace}</bdi>
              </>
            ) : null}
          </>,
        ]
      : null,
    lastContactAt ? [words("staff.duos.file.lastContact"), deadlineIn(words, lastContactAt, now)] : null,
    nextCheckAt ? [words("staff.duos.file.nextCheck"), deadlineIn(words, nextCheckAt, now)] : null,
    silentSince ? [words("staff.duos.file.silentSince"), deadlineIn(words, silentSince, now)] : null,
    endedAt
      ? [
          words("staff.duos.file.ended"),
          <Told
            key="end"
            reason={`${words.day(endedAt)}${ending ? ` · ${words(`duo.end.${ending.reason}`)}` : ""}`}
            told={ending?.words ?? null}
          />,
        ]
      : null,
    reopenedAt ? [words("staff.duos.file.reopened"), words.day(reopenedAt)] : null,
  ];
}

const deadlineIn = (words: Words, at: number, now: number): string =>
  `${words.day(at)}, ${words.fromNow(at, now)}`;

const Told = ({ reason, told }: { reason: string; told: string | null }) => (
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

export function DuoReports({ file }: { file: DuoFile }) {
  const words = useWords();
  if (file.reports.length === 0) return null;
  return (
    <Part title={words("staff.duos.file.reports")}>
      {file.reports.map((report) => (
        <Sheet key={report.id} tight>
          <p className="muted">
            {words("staff.duos.file.reportBy", { name: report.by, day: words.day(report.reportedAt) })}
          </p>
          <p>
            <bdi>{report.words || words("staff.duos.file.noWords")}</bdi>
          </p>
          {report.handledAt === null ? (
            <div className="row">
              <Tag kind="alarm">{words("staff.duos.file.toHandle")}</Tag>
              <Link to={`/staff/duos/${file.id}/reports/${report.id}`}>{words("staff.duos.file.read")}</Link>
            </div>
          ) : (
            <Tag kind="yes">
              {words("staff.duos.file.handled", {
                name: report.handledBy ?? "",
                day: words.day(report.handledAt),
              })}
            </Tag>
          )}
        </Sheet>
      ))}
    </Part>
  );
}

/** The explanation that the duo was made with: a bar per criterion, nothing counted that is not told. */
export function DuoReasons({ file: { explanation } }: { file: DuoFile }) {
  const words = useWords();
  const counted = explanation.criteria.filter(({ weight, because }) => weight > 0 && because);
  return (
    <Part
      title={words("staff.duos.file.reasons")}
      action={
        <strong>
          {words("staff.duos.file.scoreOf", { score: words.number(Math.round(explanation.score / 100)) })}
        </strong>
      }
    >
      {counted.length === 0 ? (
        <Empty>{words("staff.duos.file.noReasons")}</Empty>
      ) : (
        <ul className="points">
          {counted.map(({ id, level, because }) => (
            <li key={id}>
              {because ? reasonInWords(words, because) : null}
              <Bar value={level > 200 ? 0 : level} of={200} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
