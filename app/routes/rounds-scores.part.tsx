import { Form, Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import { reasonInWords } from "~/i18n/reasons";
import type { Words } from "~/i18n/words";
import { ABSTAINS, type CriterionPoints, type PairExplanation } from "~/matching/score";
import type { NamedAlternative, PairView } from "~/rounds/pair.server";
import { isInReview } from "~/rounds/round-path";
import { Bar } from "~/ui/bar";
import { Button } from "~/ui/button";
import { Part, Sheet } from "~/ui/page";
import { costInWords } from "./rounds-costs.part";
import { nameOf as personName } from "./rounds-lists.part";
import { Seen } from "./rounds-move.part";

interface CriteriaProps {
  explanation: PairExplanation;
  /** What a programme calls its criteria, the whole, and a criterion that gives no reason. */
  title?: string;
  nameOf?: (criterion: string) => string;
  say?: (criterion: CriterionPoints) => string;
}

/** A bar per criterion: points of this pair out of the most it could give, in words; the points add up to the score. */
export function PairCriteria({ explanation, title, nameOf, say }: CriteriaProps) {
  const words = useWords();
  const total = explanation.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const most = (weight: number) => (total > 0 ? (10_000 * weight) / total : 0);
  const points = (value: number) =>
    words.number(value / 100, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <Part title={title ?? words("staff.rounds.pair.why")}>
      <Sheet>
        <ul className="criteria">
          {explanation.criteria
            .filter(({ weight }) => weight > 0)
            .map((criterion) => (
              <li key={criterion.id} data-abstains={criterion.level === ABSTAINS || undefined}>
                <strong>{nameOf ? nameOf(criterion.id) : words(`criterion.${criterion.id}` as never)}</strong>
                <Bar value={criterion.points} of={most(criterion.weight)} />
                <span className="points">
                  {words("staff.rounds.points", {
                    points: points(criterion.points),
                    most: points(most(criterion.weight)),
                  })}
                </span>
                <span className="muted">{say ? say(criterion) : inWords(words, criterion)}</span>
              </li>
            ))}
          <li className="sum">
            <strong>{words("staff.rounds.sum")}</strong>
            <span className="points">
              {words("staff.rounds.points", {
                points: points(explanation.criteria.reduce((sum, { points: given }) => sum + given, 0)),
                most: points(10_000),
              })}
            </span>
          </li>
        </ul>
      </Sheet>
    </Part>
  );
}

/** The five next best for either side, with whom the round put them instead. */
export function PairAlternatives({ pair }: { pair: PairView }) {
  const words = useWords();
  const { draft, alternatives, round } = pair;
  const search = `/staff/rounds/${round.id}/drafts/${draft.id}/replacement`;
  return (
    <Part title={words("staff.rounds.alternatives")}>
      <div className="grid">
        <AlternativeList
          pair={pair}
          title={words("staff.rounds.alternatives.for", { name: draft.beneficiary.firstName })}
          list={alternatives.forBeneficiary}
          chosen={(id) => ({ volunteerId: id, beneficiaryId: draft.beneficiary.id })}
          search={`${search}?side=volunteer`}
        />
        <AlternativeList
          pair={pair}
          title={words("staff.rounds.alternatives.for", { name: draft.volunteer.firstName })}
          list={alternatives.forVolunteer}
          chosen={(id) => ({ volunteerId: draft.volunteer.id, beneficiaryId: id })}
          search={`${search}?side=beneficiary`}
        />
      </div>
    </Part>
  );
}

interface ListProps {
  pair: PairView;
  title: string;
  list: readonly NamedAlternative[];
  chosen: (id: string) => { volunteerId: string; beneficiaryId: string };
  search: string;
}

function AlternativeList({ pair: { draft, round }, title, list, chosen, search }: ListProps) {
  const words = useWords();
  const open = isInReview(round.state);
  const here = `/staff/rounds/${round.id}/drafts/${draft.id}`;
  return (
    <Sheet>
      <h3>{title}</h3>
      {list.length === 0 ? <p className="muted">{words("staff.rounds.alternatives.none")}</p> : null}
      <ol className="alternatives">
        {list.map((one) => (
          <li key={one.id}>
            <strong>{words.number(Math.round(one.score / 100))}</strong>
            <span>
              <bdi>{personName(one)}</bdi> <span className="muted small">{one.town}</span>
              <span className="muted small block">
                {one.takenBy
                  ? words("staff.rounds.alternatives.taken", { name: personName(one.takenBy) })
                  : words("staff.rounds.alternatives.free")}
              </span>
              {one.cost ? <span className="small block">{costInWords(words, one.cost)}</span> : null}
              {open ? (
                <Link className="small block" to={`${here}/chain?with=${one.id}`}>
                  {words("staff.chain.see")}
                  <span className="visually-hidden">{` ${words("staff.chain.see.of", { name: personName(one) })}`}</span>
                </Link>
              ) : null}
            </span>
            {open ? (
              <Form method="post" action={search.split("?")[0]} reloadDocument>
                <Seen version={draft.version} state={draft.state} />
                {Object.entries(chosen(one.id)).map(([name, value]) => (
                  <input key={name} type="hidden" name={name} value={value} />
                ))}
                <Button kind="quiet" size="small">
                  {words("staff.rounds.alternatives.choose")}
                  <span className="visually-hidden">{` ${personName(one)}`}</span>
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ol>
      {open ? <Link to={search}>{words("staff.rounds.alternatives.search")}</Link> : null}
    </Sheet>
  );
}

/** What a criterion says to staff: its reason, or why it has none to show to the two people. */
function inWords(words: Words, { id, level, because }: CriterionPoints): string {
  if (because) return reasonInWords(words, because);
  if (level === ABSTAINS) return words("staff.rounds.abstains");
  if (id === "waiting") return words("staff.rounds.waitingCounts");
  if (id === "new-volunteer")
    return words(level > 0 ? "staff.rounds.newVolunteer" : "staff.rounds.knownVolunteer");
  return words(level > 0 ? "staff.rounds.metInPart" : "staff.rounds.nothingShared");
}
