import { useWords } from "~/i18n/context";
import type { PublicFigures } from "~/insight/public-figures.server";
import { onMap } from "~/territory/projection";
import { FranceMap } from "~/ui/france-map";

/** The association on the map of France, with the same facts in words. */
export function HomeFigures({ figures }: { figures: PublicFigures }) {
  const words = useWords();
  const { towns } = figures;
  const shown = [
    [figures.openDuos, words("home.figures.duos")],
    [figures.meetings, words("home.figures.meetings")],
    [figures.volunteers, words("home.figures.volunteers")],
  ] as const;
  const inWords = (town: PublicFigures["towns"][number]) =>
    town.openDuos === null
      ? words("home.map.small", { town: town.name })
      : words("home.map.town", { town: town.name, count: town.openDuos });
  return (
    <section className="home-figures">
      <div className="stack">
        <h2>{words("home.figures")}</h2>
        <dl className="big-figures">
          {shown.map(([figure, name]) =>
            figure === null ? null : (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{words.number(figure)}</dd>
              </div>
            ),
          )}
        </dl>
        {towns.length > 0 ? (
          <details>
            <summary>{words("home.figures.towns", { count: towns.length })}</summary>
            <ul className="town-list">
              {towns.map((town) => (
                <li key={town.name}>{inWords(town)}</li>
              ))}
            </ul>
          </details>
        ) : (
          <p className="muted">{words("home.map.none")}</p>
        )}
      </div>
      <FranceMap
        credit={words("home.map.credit")}
        dots={towns.map((town) => ({
          key: town.name,
          ...onMap(town),
          radius: 6 + Math.sqrt(town.openDuos ?? 4),
          label: inWords(town),
        }))}
      />
    </section>
  );
}
