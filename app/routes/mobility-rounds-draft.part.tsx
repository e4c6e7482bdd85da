import { Form, Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { MobilitySide } from "~/mobility/round";
import type { Look } from "~/rounds/forms";
import { bundleFields } from "~/rounds/mobility/forms";
import type { MobilityView, NamedMobilityAlternative } from "~/rounds/mobility/view.server";
import { isInReview } from "~/rounds/round-path";
import { Bar } from "~/ui/bar";
import { Button } from "~/ui/button";
import { Notice, Part, Sheet } from "~/ui/page";
import { Joined } from "~/ui/strokes";
import { bundleInWords, partsOf, ROUNDS, requirementName } from "./mobility-rounds-words.part";
import { DraftStanding } from "./rounds-lists.part";
import { Seen } from "./rounds-move.part";
import { DraftNav } from "./rounds-pair.part";

/** The household, the town and the stroke between; the score, what was decided and what can be. */
interface HeadProps {
  view: MobilityView;
  look: Look<MobilitySide>;
  at: Date;
}

export function MobilityHead({ view, look, at }: HeadProps) {
  const words = useWords();
  const { draft, round, offer, previous, next, decidedBy } = view;
  const list = `${ROUNDS}/${round.id}`;
  const town = offer.where?.commune ?? offer.title;
  return (
    <div className="pair-head stack">
      <DraftNav
        {...{ list, look, previous, next }}
        id={draft.id}
        label={words("staff.mobilityRounds.draft.nav")}
      />
      <div className="row" data-spread>
        <Joined as="h2" one={`${draft.household.firstName} ${draft.household.lastName}`} other={town} />
        <div className="pair-score">
          <strong>{words.number(draft.score / 100, { maximumFractionDigits: 0 })}</strong>
          <span className="muted small">{words("staff.rounds.outOf")}</span>
          <Bar value={draft.score} of={10_000} />
        </div>
      </div>
      <div className="row">
        <DraftStanding
          {...{ draft, at }}
          to={`${list}/drafts/${draft.id}`}
          spoken={`${draft.household.firstName} — ${town}`}
          inReview={isInReview(round.state)}
          size={undefined}
        />
        {decidedBy ? (
          <span className="muted small">{words("staff.rounds.pair.decided", { name: decidedBy })}</span>
        ) : null}
      </div>
      {isInReview(round.state) ? (
        <p className="small">
          <Link to={`${list}/drafts/${draft.id}/regret`}>{words("staff.regret.measure.without")}</Link>
        </p>
      ) : null}
      <InTheWay view={view} />
    </div>
  );
}

function InTheWay({ view: { draft, forcedReason } }: { view: MobilityView }) {
  const words = useWords();
  if (draft.against.length === 0 && !forcedReason)
    return <p className="muted small">{words("staff.rounds.pair.nothingAgainst")}</p>;
  return (
    <Notice kind="wait">
      <p>
        {words("staff.rounds.pair.against", {
          requirements: words.list(draft.against.map((id) => requirementName(words, id))),
        })}
      </p>
      {forcedReason ? <p>{words("staff.rounds.pair.forced", { reason: forcedReason })}</p> : null}
    </Notice>
  );
}

/** What else the household could have: its score, from whom it would take something, what that changes in all. */
export function MobilityAlternatives({ view }: { view: MobilityView }) {
  const words = useWords();
  const { alternatives, draft, round } = view;
  const byHand = `${ROUNDS}/${round.id}/households/${draft.household.id}`;
  const open = isInReview(round.state);
  return (
    <Part title={words("staff.rounds.alternatives")}>
      <Sheet>
        {alternatives.length === 0 ? (
          <p className="muted">{words("staff.mobilityRounds.alternatives.none")}</p>
        ) : null}
        <ol className="alternatives">
          {alternatives.map((one) => (
            <li key={bundleFields(one.bundle).join()}>
              <strong>{words.number(Math.round(one.score / 100))}</strong>
              <Alternative {...{ one, view, open }} />
              {open && typeof one.takes !== "string" ? (
                <Form method="post" action={byHand} reloadDocument>
                  <Seen version={draft.version} state={draft.state} />
                  {bundleFields(one.bundle).map(([name, value]) => (
                    <input key={name} type="hidden" name={name} value={value} />
                  ))}
                  <Button kind="quiet" size="small">
                    {words("staff.rounds.alternatives.choose")}
                    <span className="visually-hidden">{` ${one.offer.town}`}</span>
                  </Button>
                </Form>
              ) : null}
            </li>
          ))}
        </ol>
        {open ? <Link to={byHand}>{words("staff.mobilityRounds.byHand.other")}</Link> : null}
      </Sheet>
    </Part>
  );
}

function Alternative({
  one,
  view,
  open,
}: {
  one: NamedMobilityAlternative;
  view: MobilityView;
  open: boolean;
}) {
  const words = useWords();
  const { bundle, content, offer, takes, change } = one;
  const names = typeof takes === "string" ? [] : takes;
  const points = words.number(change / 100, { signDisplay: "exceptZero", maximumFractionDigits: 0 });
  return (
    <span>
      <bdi>{offer.town}</bdi> <span className="muted small">{offer.title}</span>
      <span className="small block">
        {bundleInWords(words, partsOf(bundle, content, view.household.adults))}
      </span>
      <span className="muted small block">
        {typeof takes === "string"
          ? words(`staff.mobilityRounds.alternatives.${takes}`)
          : names.length === 0
            ? words("staff.mobilityRounds.alternatives.free")
            : words("staff.mobilityRounds.alternatives.takes", {
                count: names.length,
                names: words.list(names.map(({ firstName, lastName }) => `${firstName} ${lastName}`)),
              })}
      </span>
      {typeof takes === "string" ? null : (
        <span className="muted small block cost">
          {words("staff.mobilityRounds.alternatives.change", { points })}
        </span>
      )}
      {open ? (
        <Link
          className="small block"
          to={`${ROUNDS}/${view.round.id}/drafts/${view.draft.id}/regret?with=${offer.id}`}
        >
          {words("staff.regret.measure.with")}
          <span className="visually-hidden">{` ${offer.town}`}</span>
        </Link>
      ) : null}
    </span>
  );
}
