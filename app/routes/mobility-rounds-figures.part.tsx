import { useWords } from "~/i18n/context";
import type { MobilityFigures as FiguresOf, MobilityCertificate } from "~/mobility/round";
import type { SearchProgress } from "~/rounds/mobility/run.server";
import { Bar } from "~/ui/bar";

/** How far the search is: its phase, and the gap between what is found and what nothing can beat. */
export function SearchState({ search }: { search: SearchProgress | null }) {
  const words = useWords();
  if (!search) return <p className="muted">{words("staff.mobilityRounds.search.preparing")}</p>;
  const unit = search.what === "points" ? 100 : 1;
  return (
    <p className="search-state" role="status">
      <strong>{words(`staff.mobilityRounds.search.${search.phase}`)}</strong>
      <span>
        {words(`staff.mobilityRounds.search.value.${search.what}`, {
          value: words.number(Math.round(search.value / unit)),
          bound: words.number(Math.round(search.bound / unit)),
        })}
      </span>
      <span>{words("staff.mobilityRounds.search.gap", { gap: percent(search.gap) })}</span>
      <span className="muted">
        {words("staff.mobilityRounds.search.seconds", {
          seconds: words.number(Math.round(search.milliseconds / 1000)),
        })}
      </span>
    </p>
  );

  function percent(gap: number): string {
    return words.number(gap, { style: "percent", maximumFractionDigits: 2 });
  }
}

interface FiguresProps {
  figures: FiguresOf;
  certificate: MobilityCertificate | null;
}

/** What the round is worth: how many households, how well, and what is proven about it. */
export function MobilityFigures({ figures, certificate }: FiguresProps) {
  const words = useWords();
  const share = figures.households > 0 ? figures.placed / figures.households : 0;
  const points = (score: number) => words.number(Math.round(score / 100));
  return (
    <section className="round-figures" aria-label={words("staff.rounds.figures")}>
      <div className="round-figure" data-wide>
        <strong>
          {words("staff.mobilityRounds.figure.placed", {
            placed: words.number(figures.placed),
            households: words.number(figures.households),
          })}
        </strong>
        <Bar value={figures.placed} of={figures.households} />
        <span>
          {words("staff.mobilityRounds.figure.share", {
            share: words.number(share, { style: "percent", maximumFractionDigits: 0 }),
            persons: figures.persons,
            offers: figures.offers,
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
      {certificate ? <Proof {...{ figures, certificate }} /> : null}
    </section>
  );
}

function Proof({ figures, certificate }: { figures: FiguresOf; certificate: MobilityCertificate }) {
  const words = useWords();
  const { value, bound, gap, proof, placed, mostPlaced, options, milliseconds } = certificate;
  const whole = (number: number) => words.number(Math.round(number));
  return (
    <div className="round-figure" data-wide data-proof>
      <strong>{words(`staff.mobilityRounds.proof.${proof}`)}</strong>
      <span>
        {words("staff.mobilityRounds.proof.words", {
          ...{ placed: whole(placed), mostPlaced: whole(mostPlaced) },
          ...{ value: whole(value / 100), bound: whole(bound / 100) },
          gap: words.number(gap, { style: "percent", maximumFractionDigits: 2 }),
        })}
      </span>
      <span>
        {words("staff.mobilityRounds.proof.effort", {
          options: whole(options),
          seconds: words.number(milliseconds / 1000, { maximumSignificantDigits: 2 }),
        })}
      </span>
      <span>{words("staff.mobilityRounds.greedy", { placed: figures.greedyPlaced })}</span>
    </div>
  );
}
