import { Form, Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import { reasonInWords } from "~/i18n/reasons";
import { placesLeft } from "~/mobility/offer";
import type { ByHandView } from "~/rounds/mobility/by-hand.server";
import { bundleFields } from "~/rounds/mobility/forms";
import { isInReview } from "~/rounds/round-path";
import { Button } from "~/ui/button";
import { Actions, Ask, TextArea } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Empty, Notice, Part } from "~/ui/page";
import { HouseholdSide, OfferSide } from "./mobility-rounds-faces.part";
import {
  criterionInWords,
  criterionName,
  dwellingInWords,
  dwellingName,
  postInWords,
  trainingInWords,
} from "./mobility-rounds-words.part";
import { Seen } from "./rounds-move.part";
import { PairCriteria } from "./rounds-scores.part";

/** An offer to search by title or town, and those found. */
export function OfferSearch({ view, typed }: { view: ByHandView; typed: string }) {
  const words = useWords();
  return (
    <Part title={words("staff.mobilityRounds.byHand.offer")}>
      <Form method="get" className="round-filter" role="search" reloadDocument>
        <label>
          <span>{words("staff.mobilityRounds.byHand.search")}</span>
          <input type="search" name="offer" defaultValue={typed} maxLength={60} />
        </label>
        <Button kind="quiet">{words("staff.rounds.replacement.search")}</Button>
      </Form>
      {typed && view.found.length === 0 ? (
        <Empty>{words("staff.mobilityRounds.byHand.nothing")}</Empty>
      ) : null}
      {view.found.length > 0 ? (
        <ul className="found-people" aria-label={words("staff.mobilityRounds.byHand.found")}>
          {view.found.map((offer) => (
            <li key={offer.id}>
              <Link to={`?${new URLSearchParams({ offer: typed, offerId: offer.id })}`}>
                <bdi>{offer.town}</bdi>
              </Link>{" "}
              <span className="muted small">{offer.title}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </Part>
  );
}

/** What of the offer the household would take: a home, a post for each adult, a training place; lines without places are not offered. */
export function BundleChoice({ view, typed }: { view: ByHandView; typed: string }) {
  const words = useWords();
  const { offer, household, candidate } = view;
  if (!offer) return null;
  const { posts, dwellings, trainings } = offer.content;
  const free = <L extends { number: number; held: number }>(lines: readonly L[]) =>
    lines.filter((line) => placesLeft(line) > 0);
  const bundle = candidate?.bundle;
  const jobOf = (member: number): string =>
    (bundle?.postMember === member
      ? bundle.postId
      : bundle?.secondPostMember === member
        ? bundle.secondPostId
        : null) ?? "";
  return (
    <Part title={words("staff.mobilityRounds.byHand.compose", { town: offer.where?.commune ?? offer.title })}>
      <Form method="get" className="round-filter" reloadDocument>
        <input type="hidden" name="offer" value={typed} />
        <input type="hidden" name="offerId" value={offer.id} />
        <label>
          <span>{words("staff.mobilityRounds.line.dwelling")}</span>
          <select name="dwelling" defaultValue={bundle?.dwellingId ?? ""}>
            <option value="">{words("staff.mobilityRounds.byHand.none")}</option>
            {free(dwellings).map((dwelling) => (
              <option key={dwelling.id} value={dwelling.id}>
                {`${dwellingName(words, dwelling)} · ${dwellingInWords(words, dwelling)}`}
              </option>
            ))}
          </select>
        </label>
        {household.adults.map(({ member, firstName }) => (
          <label key={member}>
            <span>{words("staff.mobilityRounds.byHand.post", { name: firstName })}</span>
            <select name={`job.${member}`} defaultValue={jobOf(member)}>
              <option value="">{words("staff.mobilityRounds.byHand.none")}</option>
              {free(posts).map((post) => (
                <option key={post.id} value={post.id}>
                  {`${post.label} · ${postInWords(words, post)}`}
                </option>
              ))}
            </select>
          </label>
        ))}
        {trainings.length > 0 ? (
          <label>
            <span>{words("staff.mobilityRounds.line.training")}</span>
            <select
              name="study"
              defaultValue={bundle?.trainingId ? `${bundle.trainingId}:${bundle.trainingMember}` : ""}
            >
              <option value="">{words("staff.mobilityRounds.byHand.none")}</option>
              {free(trainings).flatMap((training) =>
                household.adults.map(({ member, firstName }) => (
                  <option key={`${training.id}:${member}`} value={`${training.id}:${member}`}>
                    {`${firstName} · ${training.what} · ${trainingInWords(words, training)}`}
                  </option>
                )),
              )}
            </select>
          </label>
        ) : null}
        <Button kind="quiet">{words("staff.mobilityRounds.byHand.look")}</Button>
      </Form>
    </Part>
  );
}

interface CandidateProps {
  view: ByHandView;
  candidate: NonNullable<ByHandView["candidate"]>;
  reply: FormReply | undefined;
  at: Date;
}

/** The bundle that it would make: what is in the way, from whom it would take something, what it is worth. */
export function BundleCandidate({ view, candidate, reply, at }: CandidateProps) {
  const words = useWords();
  const { household, offer, current, round, kilometres } = view;
  const { evaluation, takes, bundle } = candidate;
  if (evaluation.kind === "not_in_round")
    return <Notice kind="alarm">{words("staff.mobilityRounds.byHand.not_in_round")}</Notice>;
  if (evaluation.kind === "kept_out")
    return (
      <Notice kind="alarm">
        {words("staff.mobilityRounds.byHand.hurdles", {
          hurdles: words.list(
            evaluation.hurdles.map((hurdle) => words(`staff.mobilityRounds.hurdle.${hurdle}`)),
          ),
        })}
      </Notice>
    );
  const possible = evaluation.unbending.length === 0 && typeof takes !== "string";
  return (
    <>
      <Part title={words("staff.mobilityRounds.byHand.candidate")}>
        {typeof takes === "string" ? (
          <Notice kind="alarm">{words(`staff.mobilityRounds.byHand.${takes}`)}</Notice>
        ) : takes.length > 0 ? (
          <Notice kind="wait">
            {words("staff.mobilityRounds.byHand.takes", {
              count: takes.length,
              names: words.list(takes.map(({ firstName, lastName }) => `${firstName} ${lastName}`)),
            })}
          </Notice>
        ) : null}
        {evaluation.inTheWay.length > 0 ? (
          <Notice kind={evaluation.unbending.length > 0 ? "alarm" : "wait"}>
            <p>{words("staff.rounds.replacement.inTheWay")}</p>
            <ul>
              {evaluation.inTheWay.map((reason, n) => (
                <li key={evaluation.against[n]}>{reasonInWords(words, reason)}</li>
              ))}
            </ul>
            {evaluation.unbending.length > 0 ? <p>{words("staff.mobilityRounds.byHand.unbending")}</p> : null}
          </Notice>
        ) : null}
        {possible && isInReview(round.state) ? (
          <Ask reply={reply}>
            <Seen version={current?.version ?? 0} state={current?.state ?? "none"} />
            {bundleFields(bundle).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            {evaluation.against.length > 0 ? (
              <TextArea
                name="reason"
                label={words("staff.mobilityRounds.byHand.reason")}
                hint={words("staff.rounds.replacement.reason.hint")}
                maxLength={500}
              />
            ) : null}
            <Actions>
              <Button>{words("staff.mobilityRounds.byHand.button")}</Button>
            </Actions>
          </Ask>
        ) : null}
      </Part>
      <PairCriteria
        explanation={evaluation.explanation}
        title={words("staff.mobilityRounds.draft.why")}
        nameOf={(id) => criterionName(words, id)}
        say={(criterion) => criterionInWords(words, criterion)}
      />
      {offer ? (
        <section className="face-to-face" aria-label={words("staff.rounds.pair.sides")}>
          <HouseholdSide {...{ household, at }} />
          <span className="between" aria-hidden="true" />
          <OfferSide {...{ offer, bundle, kilometres }} adults={household.adults} />
        </section>
      ) : null}
    </>
  );
}
