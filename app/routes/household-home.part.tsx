import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import type { OwnCandidacy } from "~/mobility/household-candidacies.server";
import type { OwnHousehold } from "~/mobility/household-home.server";
import type { WordedWaiting } from "~/mobility/household-waiting.server";
import { ButtonLink } from "~/ui/button";
import { Empty, Notice, Part, Tag } from "~/ui/page";
import { Path } from "~/ui/strokes";
import { HurdleList } from "./household-hurdles.part";

type Shown = Omit<OwnHousehold, "waiting">;

/** Where the project stands, in one card: what waits for them first, else what we do, and why nothing yet. */
export function Standing({
  household,
  waiting,
  at,
}: {
  household: Shown;
  waiting: WordedWaiting | null;
  at: Date;
}) {
  const words = useWords();
  const { state, present, current } = household;
  if (current?.state === "proposed") return <ProposalCard candidacy={current} at={at} />;
  if (current)
    return (
      <Card title={words(`household.journey.${present ?? "search"}.title`)} joined>
        <PlaceLine candidacy={current} />
        <p>{words(`household.journey.${present ?? "search"}.now`)}</p>
        <ButtonLink to={`/candidacies/${current.id}`} size="large" kind="quiet">
          {words("household.offers.candidacy")}
        </ButtonLink>
      </Card>
    );
  if (state === "left" || state === "paused")
    return (
      <Card title={words(`household.standing.${state}.title`)}>
        <p>{words(`household.standing.${state}.words`)}</p>
        {state === "paused" && !household.mayBeMatched ? (
          <Notice kind="wait">
            <Link to="/household/consents">{words("household.resume.noConsent")}</Link>
          </Notice>
        ) : null}
      </Card>
    );
  return (
    <Card title={words(`household.journey.${present ?? "search"}.title`)}>
      <p>{words(`household.journey.${present ?? "search"}.now`)}</p>
      {state === "ready" ? <Why household={household} waiting={waiting} at={at} /> : null}
      {household.hurdles.length > 0 ? (
        <div className="why">
          <h3>{words("household.why.todo")}</h3>
          <HurdleList hurdles={household.hurdles} base="/household" />
        </div>
      ) : null}
      {state === "ready" ? (
        <ButtonLink to="/household/offers" size="large">
          {words("household.offers.title")}
        </ButtonLink>
      ) : null}
    </Card>
  );
}

function Why({ household, waiting, at }: { household: Shown; waiting: WordedWaiting | null; at: Date }) {
  const words = useWords();
  const { since } = household;
  return (
    <>
      <p className="muted">
        {words("household.standing.since", { date: words.day(since), ago: words.fromNow(since, at) })}
      </p>
      {waiting ? (
        <div className="why">
          <h3>{words("household.why.title")}</h3>
          <p>{waiting.why}</p>
          {waiting.unblock ? (
            <p>
              <strong>{words("household.why.unblock")}</strong> {waiting.unblock.change}{" "}
              {words("household.why.unblockCount", { count: waiting.unblock.bundles })}
            </p>
          ) : null}
          <p className="muted">{words("household.why.looked", { date: words.day(waiting.at) })}</p>
        </div>
      ) : (
        <p>{words("household.why.next")}</p>
      )}
    </>
  );
}

function ProposalCard({ candidacy, at }: { candidacy: OwnCandidacy; at: Date }) {
  const words = useWords();
  const { askedBy, closesAt } = candidacy;
  return (
    <Card title={words("household.journey.proposal.title")} joined>
      <PlaceLine candidacy={candidacy} />
      <p>
        {askedBy && at < askedBy
          ? words("beneficiary.proposal.askedBy", {
              date: words.day(askedBy),
              inDays: words.fromNow(askedBy, at),
            })
          : null}{" "}
        {closesAt ? words("beneficiary.proposal.closesAt", { date: words.day(closesAt) }) : null}
      </p>
      <ButtonLink to={`/candidacies/${candidacy.id}`} size="large">
        {words("beneficiary.proposal.see")}
      </ButtonLink>
    </Card>
  );
}

/** The town in large, at the end of a stroke, and what the offer is called. */
function PlaceLine({ candidacy: { town, title } }: { candidacy: OwnCandidacy }) {
  return (
    <p className="who">
      <span className="hyphen" aria-hidden="true" />
      <bdi className="who-name">{town}</bdi>
      <bdi lang="fr">{title}</bdi>
    </p>
  );
}

/** The whole path as strokes, the present one open. */
export function Journey({ household: { journey } }: { household: Shown }) {
  const words = useWords();
  return (
    <Part title={words("household.journey.label")}>
      <Path
        steps={journey.map(({ step, done, current }) => ({
          title: words(`household.journey.${step}.title`),
          ...{ done, current },
        }))}
      />
    </Part>
  );
}

export function OwnCandidacies({ household: { candidacies }, at }: { household: Shown; at: Date }) {
  const words = useWords();
  return (
    <Part title={words("household.candidacies.title")}>
      {candidacies.length === 0 ? <Empty>{words("household.candidacies.none")}</Empty> : null}
      <ul className="links">
        {candidacies.map((candidacy) => (
          <li key={candidacy.id}>
            <Link to={`/candidacies/${candidacy.id}`} className="candidacy-line">
              <bdi>{words("household.candidacies.at", { title: candidacy.title, town: candidacy.town })}</bdi>
              <Tag kind={candidacy.state === "proposed" ? "wait" : undefined}>
                {words(`candidacy.state.${candidacy.state}`)}
              </Tag>
              <span className="muted small">{words.fromNow(candidacy.createdAt, at)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Card({ title, joined, children }: { title: string; joined?: boolean; children: ReactNode }) {
  return (
    <section className="sheet stack wish" data-joined={joined || undefined}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
