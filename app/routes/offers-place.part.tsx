import { useWords } from "~/i18n/context";
import type { PublicOffer } from "~/mobility/public-offers.server";
import { onMap } from "~/territory/projection";
import { UNEMPLOYMENT_FRANCE } from "~/territory/region-figures";
import { FranceMap } from "~/ui/france-map";
import { Pictogram } from "~/ui/pictogram";

/** The place first: where it is, how far, what is there, how work and housing stand around it. */
export function PlacePart({ offer, distance }: { offer: PublicOffer; distance: number | null }) {
  const words = useWords();
  const { where } = offer;
  return (
    <section className="offer-place">
      <div className="stack">
        <h2>{words("offer.page.place")}</h2>
        <p className="offer-town">
          <strong>
            <bdi>{where.commune}</bdi>
          </strong>{" "}
          <span className="muted">
            <bdi>{where.departement}</bdi>, <bdi>{where.region}</bdi> ·{" "}
            {words("offer.page.population", { count: where.population })}
          </span>
        </p>
        {distance === null ? null : (
          <p>
            {words("offer.page.distance", {
              km: words.number(Math.round(distance)),
              road: words.number(Math.round((distance * 1.3) / 10) * 10),
            })}
          </p>
        )}
        <Amenities offer={offer} />
        <Figures market={offer.market} />
      </div>
      <PlaceMap where={where} />
    </section>
  );
}

function Amenities({ offer }: { offer: PublicOffer }) {
  const words = useWords();
  const { amenities, amenityWords } = offer;
  return (
    <>
      <h3>{words("offer.page.amenities")}</h3>
      {amenities.length > 0 ? (
        <ul className="amenities">
          {amenities.map((amenity) => (
            <li key={amenity}>
              <Pictogram name={amenity} /> {words(`offer.amenity.${amenity}`)}
            </li>
          ))}
        </ul>
      ) : null}
      {amenityWords ? (
        <p dir="auto" lang="fr" className="written">
          {amenityWords}
        </p>
      ) : null}
      {amenities.length === 0 && !amenityWords ? (
        <p className="muted">{words("offer.page.noAmenities")}</p>
      ) : null}
    </>
  );
}

/** Published figures, each with its source and date beside it. */
function Figures({ market: { unemployment, departement, difficulty } }: { market: PublicOffer["market"] }) {
  const words = useWords();
  const one = { maximumFractionDigits: 1 };
  const [year = "", quarter = ""] = unemployment?.quarter.split("-Q") ?? [];
  const figures = [
    unemployment && [
      words("offer.page.unemployment"),
      words("offer.page.unemployment.value", {
        percent: words.number(unemployment.percent, one),
        france: words.number(UNEMPLOYMENT_FRANCE.percent, one),
      }),
      words("offer.page.unemployment.source", { quarter, year }),
    ],
    difficulty !== null && [
      words("offer.page.hiring"),
      words("offer.page.hiring.value", { percent: Math.round(difficulty * 100) }),
      words("offer.page.hiring.source"),
    ],
    departement?.socialHousing != null && [
      words("offer.page.social"),
      words("offer.page.social.value", {
        count: words.number(departement.socialHousing, { maximumFractionDigits: 0 }),
        percent: words.number(departement.socialVacancy ?? 0, one),
      }),
      words("offer.page.social.source"),
    ],
  ].filter((figure) => figure !== null && figure !== false);
  if (figures.length === 0) return null;
  return (
    <>
      <h3>{words("offer.page.figures")}</h3>
      <dl className="place-figures">
        {figures.map(([name, value, source]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span className="value">{value}</span>
              <span className="muted small">{source}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function PlaceMap({ where }: { where: PublicOffer["where"] }) {
  const words = useWords();
  const { latitude, longitude, departementCode, commune, region } = where;
  if (latitude === null || longitude === null || departementCode.startsWith("97"))
    return departementCode.startsWith("97") ? (
      <p className="muted">{words("offer.page.overseas", { region })}</p>
    ) : null;
  const dot = { key: where.communeCode, ...onMap({ latitude, longitude }), radius: 13, label: commune };
  return <FranceMap credit={words("offer.map.credit")} dots={[dot]} />;
}
