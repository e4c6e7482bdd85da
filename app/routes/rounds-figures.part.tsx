import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import { mayBeMoved } from "~/rounds/round-path";
import type { RoundSummary } from "~/rounds/rounds.server";
import { fieldsOf, type ScenarioSettings } from "~/rounds/scenario";
import { Bar } from "~/ui/bar";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/page";
import { RoundState } from "./rounds-state.part";

interface HeadProps {
  summary: {
    round: Pick<RoundSummary["round"], "state" | "progress" | "startedAt" | "failure" | "effectiveAt"> & {
      id: string;
    };
    branches: RoundSummary["branches"];
    version: RoundSummary["version"];
    startedBy: string;
  };
  /** What it ran with. */
  settings: ScenarioSettings;
  publication: { proposed: number; refused: { draftId: string; refusal: string }[] } | null;
  at: Date;
  /** Where the programme's rounds are. */
  list?: string;
  /** What the programme tells while the round runs, and what else can be done with it. */
  running?: ReactNode;
  more?: ReactNode;
  /** Why a draft was not proposed, in words. */
  refusal?: (refusal: string) => string;
}

/** Branches that are named one by one. */
const MOST_NAMED = 8;

/** Where the round stands and what can be done with it now. */
export function RoundHead({
  summary,
  settings,
  publication,
  at,
  list = "/staff/rounds",
  running,
  more,
  refusal,
}: HeadProps) {
  const words = useWords();
  const { round, branches, version, startedBy } = summary;
  const tuning = new URLSearchParams([
    ["from", version?.id ?? "original"],
    ...Object.entries(fieldsOf(settings)).map(([name, value]) => [name, String(value)]),
    ...branches.map(({ id }) => ["branchIds", id]),
  ]);
  return (
    <div className="stack">
      <div className="row">
        <RoundState state={round.state} progress={round.progress} />
        <span className="muted">
          {words("staff.rounds.one.of", {
            branches:
              branches.length > MOST_NAMED
                ? words("staff.rounds.one.branches", { count: branches.length })
                : words.list(branches.map((branch) => branch.name)),
            name: startedBy,
            moment: words.moment(round.startedAt),
          })}
        </span>
        <Link className="small" to={`/staff/tuning/${settings.programme}?${tuning}`}>
          {version
            ? words("staff.rounds.one.settings", { name: version.name, number: version.number })
            : words("staff.rounds.one.otherSettings")}
        </Link>
      </div>
      {round.state === "running" ? <Running progress={round.progress} /> : null}
      {round.state === "running" ? running : null}
      {round.state === "failed" ? <Failure failure={round.failure ?? ""} /> : null}
      {publication && round.effectiveAt && round.state !== "running" ? (
        <Publication {...{ summary, publication, at, list, refusal }} />
      ) : null}
      {round.state === "taken_back" ? <Notice>{words("staff.rounds.takenBack")}</Notice> : null}
      <RoundActions {...{ summary, at, list, more }} />
    </div>
  );
}

function RoundActions({
  summary: { round },
  at,
  list,
  more,
}: Pick<HeadProps, "summary" | "at" | "list" | "more">) {
  const words = useWords();
  const to = (move: string) => `${list}/${round.id}/${move}`;
  const takesBack =
    mayBeMoved("take_back", round.state) && round.effectiveAt !== null && at < round.effectiveAt;
  return (
    <div className="row no-print">
      {mayBeMoved("publish", round.state) ? (
        <ButtonLink to={to("publication")}>{words("round.move.publish")}</ButtonLink>
      ) : null}
      {mayBeMoved("rerun", round.state) ? (
        <ButtonLink kind="quiet" to={to("rerun")}>
          {words("round.move.rerun")}
        </ButtonLink>
      ) : null}
      {more}
      {takesBack ? (
        <ButtonLink kind="alarm" to={to("take-back")}>
          {words("round.move.take_back")}
        </ButtonLink>
      ) : null}
      {mayBeMoved("stop", round.state) ? (
        <ButtonLink kind="quiet" to={to("cancel")}>
          {words("round.move.stop")}
        </ButtonLink>
      ) : null}
      {mayBeMoved("discard", round.state) ? (
        <ButtonLink kind="plain" to={to("discard")}>
          {words("round.move.discard")}
        </ButtonLink>
      ) : null}
    </div>
  );
}

function Running({ progress }: { progress: number }) {
  const words = useWords();
  return (
    <div className="stack" data-gap="small">
      <progress
        className="round-progress"
        max={100}
        value={progress}
        aria-label={words("staff.rounds.running")}
      />
      <p className="muted">{words("staff.rounds.running.words", { percent: progress })}</p>
    </div>
  );
}

function Failure({ failure }: { failure: string }) {
  const words = useWords();
  const key = `staff.rounds.failure.${failure}`;
  return (
    <Notice kind="alarm">
      <p>{words(words.has(key) ? key : "staff.rounds.failure.error")}</p>
      {words.has(key) ? null : <p className="small">{failure}</p>}
    </Notice>
  );
}

function Publication({
  summary: { round },
  publication,
  at,
  list,
  refusal,
}: Omit<HeadProps, "settings"> & { publication: object }) {
  const words = useWords();
  const why = refusal ?? ((id) => words(`staff.rounds.refusal.${id}` as never));
  const { proposed, refused } = publication as NonNullable<HeadProps["publication"]>;
  const effectiveAt = round.effectiveAt ?? at;
  return (
    <>
      <Notice kind="yes">
        <p>{words("staff.rounds.published", { count: proposed })}</p>
        <p>
          {words(at < effectiveAt ? "staff.rounds.published.until" : "staff.rounds.published.since", {
            moment: words.moment(effectiveAt),
          })}
        </p>
      </Notice>
      {refused.length > 0 ? (
        <Notice kind="alarm">
          <p>{words("staff.rounds.refused", { count: refused.length })}</p>
          <ul>
            {refused.map((one) => (
              <li key={one.draftId}>
                <Link to={`${list}/${round.id}/drafts/${one.draftId}`}>
                  {words("staff.rounds.refused.draft")}
                </Link>{" "}
                {why(one.refusal)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}

/** What the round is worth: the proof, the share of people, the scores, and what taking the best pair each time would have given. */
export function Figures({ round }: { round: RoundSummary["round"] }) {
  const words = useWords();
  const { figures, certificate } = round;
  if (!figures) return null;
  const share = figures.beneficiaries > 0 ? figures.pairs / figures.beneficiaries : 0;
  const points = (score: number) => words.number(Math.round(score / 100));
  return (
    <section className="round-figures" aria-label={words("staff.rounds.figures")}>
      <div className="round-figure" data-wide>
        <strong>
          {words("staff.rounds.figure.pairs", {
            pairs: words.number(figures.pairs),
            people: words.number(figures.beneficiaries),
          })}
        </strong>
        <Bar value={figures.pairs} of={figures.beneficiaries} />
        <span>
          {words("staff.rounds.figure.share", {
            share: words.number(share, { style: "percent", maximumFractionDigits: 0 }),
            volunteers: words.number(figures.volunteers),
          })}
        </span>
      </div>
      <div className="round-figure">
        <strong>{points(figures.meanScore)}</strong>
        <span>{words("staff.rounds.figure.mean")}</span>
      </div>
      <div className="round-figure">
        <strong>{points(figures.medianScore)}</strong>
        <span>{words("staff.rounds.figure.median")}</span>
      </div>
      <div className="round-figure">
        <strong>{points(figures.minimumScore)}</strong>
        <span>{words("staff.rounds.figure.minimum")}</span>
      </div>
      {certificate?.valid ? (
        <div className="round-figure" data-wide data-proof>
          <strong>{words("staff.rounds.proof")}</strong>
          <span>
            {words("staff.rounds.proof.words", {
              edges: words.number(certificate.edges),
              seconds: words.number(certificate.milliseconds / 1000, { maximumSignificantDigits: 2 }),
            })}
          </span>
          <span>{greedyInWords()}</span>
        </div>
      ) : null}
    </section>
  );

  function greedyInWords(): string {
    if (!figures) return "";
    const total = figures.meanScore * figures.pairs;
    const lost = total > 0 ? Math.max(0, 1 - figures.greedyScore / total) : 0;
    return words("staff.rounds.greedy", {
      pairs: words.number(figures.greedyPairs),
      lost: words.number(lost, { style: "percent", maximumFractionDigits: 1 }),
    });
  }
}
