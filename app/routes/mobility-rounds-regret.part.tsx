import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { Words } from "~/i18n/words";
import type { Interval, RegretAnswer } from "~/matching/mobility/regret";
import type { RegretView } from "~/rounds/mobility/regret.server";
import { Notice, Part, Sheet } from "~/ui/page";
import { Joined } from "~/ui/strokes";
import { ROUNDS } from "./mobility-rounds-words.part";
import { Waiting } from "./rounds-waiting.part";

/** What the whole would lose by another choice for a household, between what is proven; and the other choices to ask about. */
export function RegretResult({ view }: { view: RegretView }) {
  const words = useWords();
  const { round, draft, instead, others, answer } = view;
  const { household, offer } = draft;
  const here = `${ROUNDS}/${round.id}/drafts/${draft.id}`;
  const name = `${household.firstName} ${household.lastName}`;
  const links = [
    ...(instead
      ? [{ to: `${here}/regret`, label: words("staff.regret.without", { town: offer.town }) }]
      : []),
    ...others
      .filter(({ id }) => id !== instead?.id)
      .map(({ id, town }) => ({
        to: `${here}/regret?with=${id}`,
        label: words("staff.regret.with", { town }),
      })),
  ];
  return (
    <>
      <p>
        <Link to={here}>{words("staff.regret.back")}</Link>
      </p>
      <Part
        title={
          instead
            ? words("staff.regret.with", { town: instead.town })
            : words("staff.regret.without", { town: offer.town })
        }
      >
        <Joined as="h3" one={name} other={(instead ?? offer).town} />
        <Waiting answer={answer} state={round.state} />
        {answer?.state === "done" && !answer.result ? (
          <Notice kind="wait">{words("staff.regret.impossible")}</Notice>
        ) : null}
        {answer?.state === "done" && answer.result ? <Told view={view} result={answer.result} /> : null}
      </Part>
      {links.length > 0 ? (
        <Part title={words("staff.regret.others")}>
          <ul className="hindrances">
            {links.map(({ to, label }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  );
}

function Told({ view: { draft, households }, result }: { view: RegretView; result: RegretAnswer }) {
  const words = useWords();
  const { regret, displaced, placed } = result;
  const isExact = [regret.households, regret.points].every(
    (interval) => interval === null || interval.low === interval.high,
  );
  const names = (ids: readonly string[]): string =>
    words.list(
      ids
        .filter((id) => id !== draft.household.id)
        .flatMap((id) => {
          const named = households[id];
          return named ? [`${named.firstName} ${named.lastName}`] : [];
        }),
    );
  return (
    <Sheet>
      <ul className="regret">
        {regret.households ? (
          <li>
            <strong>{lossInWords(words, "households", regret.households)}</strong>
          </li>
        ) : null}
        {regret.points ? (
          <li>
            <strong>{lossInWords(words, "points", regret.points)}</strong>
          </li>
        ) : null}
      </ul>
      <p className="muted small">{words(isExact ? "staff.regret.exact" : "staff.regret.interval")}</p>
      {regret.points === null ? <p className="muted small">{words("staff.regret.noPoints")}</p> : null}
      {names(displaced) ? <p>{words("staff.regret.displaced", { names: names(displaced) })}</p> : null}
      {names(placed) ? <p>{words("staff.regret.placed", { names: names(placed) })}</p> : null}
    </Sheet>
  );
}

/** "L’ensemble perdrait entre 0 et 35 points", "gagnerait 3 points", "entre 2 de gagnés et 5 de perdus". */
export function lossInWords(words: Words, what: "households" | "points", { low, high }: Interval): string {
  const count = (value: number): string =>
    what === "points"
      ? words("staff.regret.count.points", {
          points: words.number(value / 100, { maximumFractionDigits: 1 }),
        })
      : words("staff.regret.count.households", { count: value });
  const number = (value: number): string =>
    words.number(what === "points" ? value / 100 : value, { maximumFractionDigits: 1 });
  if (low === 0 && high === 0) return words(`staff.regret.none.${what}`);
  if (low === high)
    return words(low > 0 ? "staff.regret.loses" : "staff.regret.gains", { count: count(Math.abs(low)) });
  if (low >= 0) return words("staff.regret.losesBetween", { low: number(low), high: count(high) });
  if (high <= 0) return words("staff.regret.gainsBetween", { low: number(-high), high: count(-low) });
  return words("staff.regret.either", { gain: count(-low), loss: count(high) });
}
