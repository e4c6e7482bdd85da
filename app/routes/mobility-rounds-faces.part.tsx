import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { Bundle } from "~/mobility/round";
import type { HouseholdFace, OfferFace } from "~/rounds/mobility/faces.server";
import { languageName } from "~/territory/languages";
import { Sheet } from "~/ui/page";
import { Facts } from "~/ui/table";
import {
  dwellingInWords,
  dwellingName,
  known,
  occupationName,
  partsOf,
  postInWords,
  trainingInWords,
} from "./mobility-rounds-words.part";

/** A household: who they are, what each adult can and wants, where they would go. */
export function HouseholdSide({ household, at }: { household: HouseholdFace; at: Date }) {
  const words = useWords();
  const { where, languages, moveFrom, moveUntil, waitingSince } = household;
  const day = (text: string): string => words.day(new Date(`${text}T12:00:00Z`));
  const list = (regions: readonly string[]): string => (regions.length > 0 ? words.list(regions) : "–");
  return (
    <Sheet>
      <h3>
        <Link to={`/staff/households/${household.id}`}>
          <bdi>{`${household.firstName} ${household.lastName}`}</bdi>
        </Link>
      </h3>
      <Facts
        facts={[
          [
            words("staff.mobilityRounds.face.who"),
            words("staff.mobilityRounds.face.people", {
              persons: household.persons,
              children: household.children,
            }),
          ],
          [
            words("staff.mobilityRounds.face.lives"),
            where
              ? words("staff.mobilityRounds.face.town", { town: where.commune, area: where.departement })
              : "–",
          ],
          [words("staff.mobilityRounds.face.wanted"), list(household.regionsWanted)],
          [words("staff.mobilityRounds.face.accepted"), list(household.regionsAccepted)],
          [words("staff.mobilityRounds.face.refused"), list(household.regionsRefused)],
          [
            words("staff.rounds.face.languages"),
            words.list(
              languages.map(
                ({ code, oral }) => `${languageName(code, words.language)} (${words(`level.${oral}`)})`,
              ),
            ),
          ],
          [
            words("staff.mobilityRounds.face.move"),
            moveFrom || moveUntil
              ? [
                  moveFrom ? words("staff.mobilityRounds.from", { day: day(moveFrom) }) : null,
                  moveUntil ? words("staff.mobilityRounds.until", { day: day(moveUntil) }) : null,
                ]
                  .filter((part) => part !== null)
                  .join(", ")
              : words("staff.mobilityRounds.face.anyDay"),
          ],
          [
            words("staff.rounds.face.since"),
            waitingSince ? `${words.day(waitingSince)}, ${words.fromNow(waitingSince, at)}` : "–",
          ],
        ]}
      />
      <ul className="adults">
        {household.adults.map((adult) => (
          <li key={adult.member}>
            <strong>
              <bdi>{adult.firstName}</bdi>
            </strong>{" "}
            <span className="muted">
              {adult.wantsWork
                ? words("staff.mobilityRounds.face.adult", {
                    wanted: adult.wanted.length > 0 ? words.list(adult.wanted.map(occupationName)) : "–",
                    oral: words(`level.${adult.frenchOral}`),
                    licences:
                      adult.licences.length > 0
                        ? words.list(adult.licences.map((one) => known(words, `offer.licence.${one}`, one)))
                        : words("staff.mobilityRounds.face.noLicence"),
                  })
                : words("staff.mobilityRounds.face.noWork")}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

interface OfferSideProps {
  offer: OfferFace;
  bundle: Bundle;
  adults: HouseholdFace["adults"];
  kilometres: number | null;
}

/** An offer: the place first, then job, home and training, joined by strokes; each says who takes it. */
export function OfferSide({ offer, bundle, adults, kilometres }: OfferSideProps) {
  const words = useWords();
  const { where, amenities, amenityWords } = offer;
  const { jobs, dwelling, training } = partsOf(bundle, offer.content, adults);
  return (
    <Sheet>
      <div className="place-and-parts">
        <div>
          <h3>
            <Link to={`/staff/offers/${offer.id}`}>
              <bdi>{where?.commune ?? offer.title}</bdi>
            </Link>
          </h3>
          <p className="muted">
            {[
              where?.departement,
              where?.region,
              kilometres === null ? null : words("staff.mobilityRounds.face.far", { kilometres }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <p>
            <bdi>{offer.title}</bdi> <span className="muted small">{offer.organisation}</span>
          </p>
        </div>
        {amenities.length > 0 ? (
          <ul className="amenities small" aria-label={words("staff.mobilityRounds.face.amenities")}>
            {amenities.map((one) => (
              <li key={one}>{known(words, `offer.amenity.${one}`, one)}</li>
            ))}
          </ul>
        ) : null}
        {amenityWords ? <p className="small">{amenityWords}</p> : null}
        <ol className="offer-parts" aria-label={words("staff.mobilityRounds.face.parts")}>
          {jobs.map(({ post, who }) => (
            <li key={who}>
              <span className="muted small">{words("staff.mobilityRounds.line.post")}</span>
              <strong>{post.label}</strong>
              <span className="small">{postInWords(words, post)}</span>
              <span className="small who">{words("staff.mobilityRounds.taken.by", { name: who })}</span>
            </li>
          ))}
          {dwelling ? (
            <li>
              <span className="muted small">{words("staff.mobilityRounds.line.dwelling")}</span>
              <strong>{dwellingName(words, dwelling)}</strong>
              <span className="small">{dwellingInWords(words, dwelling)}</span>
              <span className="small who">
                {words("staff.mobilityRounds.taken.household", { capacity: dwelling.capacity })}
              </span>
            </li>
          ) : null}
          {training ? (
            <li>
              <span className="muted small">{words("staff.mobilityRounds.line.training")}</span>
              <strong>{training.training.what}</strong>
              <span className="small">{trainingInWords(words, training.training)}</span>
              <span className="small who">
                {words("staff.mobilityRounds.taken.by", { name: training.who })}
              </span>
            </li>
          ) : null}
        </ol>
      </div>
    </Sheet>
  );
}
