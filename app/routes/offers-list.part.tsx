import { Form, Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { PublicFilter } from "~/mobility/offer-filter";
import type { PublicLine } from "~/mobility/public-offers.server";
import { onMap } from "~/territory/projection";
import { Button } from "~/ui/button";
import { FranceMap } from "~/ui/france-map";
import { Pictogram } from "~/ui/pictogram";
import { capital, eurosInWords } from "./offers-words.part";

interface Choices {
  regions: readonly { code: string; name: string }[];
  occupations: readonly { rome: string; label: string }[];
}

/** A GET form: a search is an address that one can keep and send. */
export function OfferSearch({ filter, choices }: { filter: PublicFilter; choices: Choices }) {
  const words = useWords();
  return (
    <Form method="get" reloadDocument className="filters" role="search">
      <label>
        {words("offer.list.region")}
        <select name="region" defaultValue={filter.region ?? ""}>
          <option value="">{words("offer.list.anyRegion")}</option>
          {choices.regions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words("offer.list.occupation")}
        <select name="rome" defaultValue={filter.rome ?? ""}>
          <option value="">{words("offer.list.anyOccupation")}</option>
          {choices.occupations.map(({ rome, label }) => (
            <option key={rome} value={rome}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Button>{words("offer.list.search")}</Button>
    </Form>
  );
}

/** One offer of the list: the place, what it is, and its three parts in a few words. */
export function OfferCard({ offer }: { offer: PublicLine }) {
  const words = useWords();
  const { where } = offer;
  return (
    <li className="offer-card">
      <p className="muted small">
        <bdi>{where.commune}</bdi> · <bdi>{where.region}</bdi>
      </p>
      <h3>
        <Link to={`/offers/${offer.id}`}>
          <bdi>{offer.title}</bdi>
        </Link>
      </h3>
      <ul className="offer-brief">
        <Brief name="job" lines={offer.posts.map(({ label, left }) => ({ text: label, left }))} />
        <Brief
          name="home"
          lines={offer.dwellings.map(({ type, rooms, rentCents, left }) => ({
            text: capital(
              words,
              [
                words("offer.page.dwelling", { type: words(`offer.dwellingType.${type}`), rooms }),
                rentCents === 0
                  ? words("offer.page.freeRent")
                  : words("offer.page.euros", { euros: eurosInWords(words, rentCents) }),
              ].join(" · "),
            ),
            left,
          }))}
        />
        <Brief name="training" lines={offer.trainings.map(({ what, left }) => ({ text: what, left }))} />
      </ul>
    </li>
  );
}

/** The first line of a part, and how many more there are. */
function Brief({
  name,
  lines,
}: {
  name: "job" | "home" | "training";
  lines: readonly { text: string; left: number }[];
}) {
  const words = useWords();
  const [first] = lines;
  if (!first) return null;
  const left = lines.reduce((sum, line) => sum + line.left, 0);
  const more = lines.length > 1 ? ` +${lines.length - 1}` : "";
  return (
    <li>
      <Pictogram name={name} />
      <span>
        <span className="visually-hidden">{words(`offer.page.${name}`)} </span>
        <bdi>
          {first.text}
          {more}
        </bdi>{" "}
        <span className="muted small">{words("offer.page.left", { left })}</span>
      </span>
    </li>
  );
}

interface Town {
  where: {
    communeCode: string;
    commune: string;
    departementCode: string;
    latitude: number | null;
    longitude: number | null;
  };
  count: number;
}

/** Where the offers are; the list below says the same in words. */
export function OffersMap({ places }: { places: readonly Town[] }) {
  const words = useWords();
  const inWords = ({ where, count }: Town) => words("offer.list.town", { town: where.commune, count });
  const dots = places.flatMap((town) => {
    const { latitude, longitude, communeCode, departementCode } = town.where;
    return latitude === null || longitude === null || departementCode.startsWith("97")
      ? []
      : [
          {
            ...{ key: communeCode, ...onMap({ latitude, longitude }) },
            ...{ radius: 6 + Math.sqrt(town.count) * 2, label: inWords(town) },
          },
        ];
  });
  return (
    <section className="stack" data-gap="small" aria-label={words("offer.list.map")}>
      <FranceMap credit={words("offer.map.credit")} dots={dots} />
      <details>
        <summary>{words("offer.list.map")}</summary>
        <ul className="town-list">
          {places.map((town) => (
            <li key={town.where.communeCode}>
              <bdi>{inWords(town)}</bdi>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
