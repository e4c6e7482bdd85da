import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import { reasonInWords } from "~/i18n/reasons";
import type { CandidacyReading } from "~/mobility/candidacy-reader.server";
import type { Amenity } from "~/mobility/offer";
import { onMap } from "~/territory/projection";
import { FranceMap } from "~/ui/france-map";
import { Part } from "~/ui/page";
import { Lines } from "./candidacy-lines.part";

/** The place first, then work, home and training as parts of one thing, then why; `aside` stands beside them where there is room. */
export function PlaceSheet({ reading, aside }: { reading: CandidacyReading; aside: ReactNode }) {
  const words = useWords();
  const asked = reading.standing === "asked";
  const { posts, dwelling, training } = reading.lines;
  return (
    <div className="proposal" data-answered={asked ? undefined : true}>
      <div className="stack" data-gap="large">
        <Place reading={reading} />
        {asked ? (
          <a className="to-answer" href="#answer">
            {words("candidacy.answer.go")}
          </a>
        ) : null}
        {posts.length > 0 || dwelling || training ? (
          <Part title={words("candidacy.lines")}>
            <p className="muted">{words("candidacy.lines.together")}</p>
            <Lines lines={reading.lines} people={reading.people} />
          </Part>
        ) : null}
        <There reading={reading} />
        <Why reading={reading} />
      </div>
      {aside}
    </div>
  );
}

function Place({ reading: { place } }: { reading: CandidacyReading }) {
  const words = useWords();
  const dots = [
    ...(place.here
      ? [{ key: "here", ...onMap(place.here), radius: 9, label: words("candidacy.place.here") }]
      : []),
    ...(place.there ? [{ key: "there", ...onMap(place.there), radius: 16, label: place.town }] : []),
  ];
  return (
    <section className="person-card place-card">
      <div>
        <p className="big-name">
          <bdi>{place.town}</bdi>
        </p>
        <p>
          {words("candidacy.place.where", { departement: place.departement, region: place.region })}
          {place.kilometres === null
            ? null
            : ` · ${words("candidacy.place.km", { km: words.number(Math.round(place.kilometres)) })}`}
        </p>
        <p className="offer-title">
          <bdi>{place.title}</bdi>
        </p>
        {place.presentation ? (
          <p>
            <bdi>{place.presentation}</bdi>
          </p>
        ) : null}
      </div>
      {dots.length > 0 ? <FranceMap dots={dots} credit={words("home.map.credit")} /> : null}
    </section>
  );
}

function There({ reading: { place } }: { reading: CandidacyReading }) {
  const words = useWords();
  if (place.amenities.length === 0 && !place.amenityWords) return null;
  return (
    <Part title={words("candidacy.place.there")}>
      <ul className="spoken">
        {place.amenities.map((amenity) => (
          <li key={amenity}>{words(`candidacy.amenity.${amenity as Amenity}`)}</li>
        ))}
      </ul>
      {place.amenityWords ? (
        <p>
          <bdi>{place.amenityWords}</bdi>
        </p>
      ) : null}
    </Part>
  );
}

function Why({ reading: { reasons, standing } }: { reading: CandidacyReading }) {
  const words = useWords();
  if (standing === "interested") return null;
  const told = reasons.filter(({ key }) => words.has(key));
  return (
    <Part title={words("candidacy.why")}>
      {told.length > 0 ? (
        <ul className="reasons">
          {told.map((reason) => (
            <li key={reason.key + JSON.stringify(reason.values)}>{reasonInWords(words, reason)}</li>
          ))}
        </ul>
      ) : null}
      <p className="muted">{words("candidacy.why.person")}</p>
    </Part>
  );
}
