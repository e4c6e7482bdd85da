import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import { placesLeft } from "~/mobility/offer";
import type { PublicOffer } from "~/mobility/public-offers.server";
import { findOccupation } from "~/territory/occupations";
import { Tag } from "~/ui/page";
import { Pictogram } from "~/ui/pictogram";
import {
  capital,
  contractInWords,
  dayInWords,
  eurosInWords,
  frenchInWords,
  schedulesInWords,
} from "./offers-words.part";

type Content = Pick<PublicOffer, "posts" | "dwellings" | "trainings">;

/** Job, home and training as three parts of one thing, joined by strokes. `difficulty`: by post, how sought its occupation is. */
export function Whole({
  offer,
  difficulties,
}: {
  offer: Content;
  difficulties: Readonly<Record<string, number>>;
}) {
  const words = useWords();
  return (
    <ol className="whole">
      <WholePart name="job" title={words("offer.page.job")} none={words("offer.page.noJob")}>
        {offer.posts.map((post) => (
          <Line key={post.id} title={post.label} places={post} with={post.organisation}>
            <li>
              {contractInWords(words, post)} ·{" "}
              {words("offer.page.hours", { hours: words.number(post.weeklyHours) })}
            </li>
            <li>
              {post.monthlyGrossCents === null
                ? capital(words, words("offer.page.noPay"))
                : words("offer.page.pay", { euros: eurosInWords(words, post.monthlyGrossCents) })}
            </li>
            {post.schedules.length > 0 ? (
              <li>{words("offer.page.schedules", { list: schedulesInWords(words, post.schedules) })}</li>
            ) : null}
            {frenchInWords(words, post).map((line) => (
              <li key={line}>{line}</li>
            ))}
            {post.licence ? (
              <li>{words("offer.page.licence", { licence: words(`offer.licence.${post.licence}`) })}</li>
            ) : null}
            <li>
              {post.startsOn
                ? words("offer.page.starts", { day: dayInWords(words, post.startsOn) })
                : words("offer.page.startsNow")}
            </li>
            {difficulties[post.id] === undefined ? null : (
              <li className="muted small">
                {words("offer.page.difficulty", { percent: difficulties[post.id] ?? 0 })}
              </li>
            )}
          </Line>
        ))}
      </WholePart>
      <WholePart name="home" title={words("offer.page.home")} none={words("offer.page.noHome")}>
        {offer.dwellings.map((dwelling) => (
          <Line
            key={dwelling.id}
            title={capital(
              words,
              words("offer.page.dwelling", {
                type: words(`offer.dwellingType.${dwelling.type}`),
                rooms: dwelling.rooms,
              }),
            )}
            places={dwelling}
            with={dwelling.organisation}
          >
            <li>
              {capital(words, words(`offer.dwellingKind.${dwelling.kind}`))}
              {dwelling.surfaceM2 === null
                ? null
                : ` · ${words("offer.page.surface", { m2: words.number(dwelling.surfaceM2) })}`}
            </li>
            <li>{capital(words, words("offer.page.capacity", { persons: dwelling.capacity }))}</li>
            <li>
              {dwelling.rentCents === 0
                ? words("offer.page.freeRent")
                : words("offer.page.rent", { euros: eurosInWords(words, dwelling.rentCents) })}
            </li>
            <li>
              {dwelling.availableFrom
                ? words("offer.page.from", { day: dayInWords(words, dwelling.availableFrom) })
                : words("offer.page.fromNow")}
            </li>
            {dwelling.needsEmployment ? <li>{words("offer.page.needsEmployment")}</li> : null}
            {dwelling.visale ? <li>{words("offer.page.visale")}</li> : null}
            {dwelling.accessible ? <li>{words("offer.page.accessible")}</li> : null}
          </Line>
        ))}
      </WholePart>
      <WholePart name="training" title={words("offer.page.training")} none={words("offer.page.noTraining")}>
        {offer.trainings.map((training) => (
          <Line key={training.id} title={training.what} places={training} with={training.organisation}>
            <TrainingFacts training={training} />
          </Line>
        ))}
      </WholePart>
    </ol>
  );
}

function TrainingFacts({ training }: { training: Content["trainings"][number] }) {
  const words = useWords();
  const { startsOn, endsOn } = training;
  const when =
    startsOn && endsOn
      ? words("offer.page.trainingDates", {
          from: dayInWords(words, startsOn),
          to: dayInWords(words, endsOn),
        })
      : startsOn
        ? words("offer.page.starts", { day: dayInWords(words, startsOn) })
        : words("offer.page.startsNow");
  const occupation = training.romeCode && findOccupation(training.romeCode)?.label;
  return (
    <>
      <li>{when}</li>
      {training.hours === null ? null : (
        <li>{words("offer.page.trainingHours", { hours: training.hours })}</li>
      )}
      {occupation ? <li>{words("offer.page.leadsTo", { occupation })}</li> : null}
      {frenchInWords(words, training).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </>
  );
}

function WholePart({
  name,
  title,
  none,
  children,
}: {
  name: "job" | "home" | "training";
  title: string;
  none: string;
  children: ReactNode[];
}) {
  return (
    <li className="whole-part" data-empty={children.length === 0 || undefined}>
      <h3>
        <Pictogram name={name} /> {title}
      </h3>
      {children.length === 0 ? <p className="muted">{none}</p> : <ul>{children}</ul>}
    </li>
  );
}

function Line({
  title,
  places,
  with: partner,
  children,
}: {
  title: string;
  places: { number: number; held: number };
  with: string | null;
  children: ReactNode;
}) {
  const words = useWords();
  const left = placesLeft(places);
  return (
    <li className="whole-line">
      <div className="row" data-spread>
        <strong>
          <bdi>{title}</bdi>
        </strong>
        <Tag kind={left > 0 ? "yes" : undefined}>{words("offer.page.left", { left })}</Tag>
      </div>
      <ul className="small">{children}</ul>
      {partner ? (
        <p className="muted small">
          <bdi>{words("offer.page.with", { organisation: partner })}</bdi>
        </p>
      ) : null}
    </li>
  );
}
