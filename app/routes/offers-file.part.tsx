import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import { AMENITIES, type OfferLine, placesLeft } from "~/mobility/offer";
import type { OfferFile } from "~/mobility/offer-file.server";
import type { OfferState } from "~/mobility/offer-path";
import { ButtonLink } from "~/ui/button";
import type { FormReply } from "~/ui/form-reply";
import { Page, Part, Tag } from "~/ui/page";
import { Facts } from "~/ui/table";
import { OfferActs, OfferCandidacies, OfferHistory } from "./offers-acts.part";
import type { OfferSpace } from "./offers-handling.part";
import {
  capital,
  contractInWords,
  dayInWords,
  eurosInWords,
  frenchInWords,
  schedulesInWords,
} from "./offers-words.part";

export const offerStateKind = (state: OfferState): "yes" | "wait" | "alarm" | undefined =>
  state === "open" ? "yes" : state === "draft" ? "wait" : state === "suspended" ? "alarm" : undefined;

interface FileProps {
  title: string;
  offer: OfferFile;
  base: OfferSpace;
  at: Date;
  reply: FormReply | undefined;
}

/** An offer as who works on it sees it: what it holds, part by part, and what can be done with it. */
export function OfferFilePage({ title, offer, base, at, reply }: FileProps) {
  const words = useWords();
  const path = `${base}/${offer.id}`;
  return (
    <Page
      title={title}
      width="wide"
      action={
        offer.state === "open" ? (
          <ButtonLink to={`/offers/${offer.id}`} kind="quiet" size="small">
            {words("staff.offers.file.public")}
          </ButtonLink>
        ) : null
      }
    >
      <div className="row">
        <Tag kind={offerStateKind(offer.state)}>{words(`offer.state.${offer.state}`)}</Tag>
        <span className="muted">
          <bdi>{offer.where?.commune ?? offer.communeCode}</bdi> · <bdi>{offer.organisation}</bdi>
        </span>
      </div>
      <div className="file">
        <div className="stack" data-gap="large">
          <PlaceSheet offer={offer} path={path} />
          <Posts offer={offer} path={path} />
          <Dwellings offer={offer} path={path} />
          <Trainings offer={offer} path={path} />
        </div>
        <div className="stack" data-gap="large">
          <OfferActs offer={offer} path={path} at={at} reply={reply} />
          <OfferCandidacies offer={offer} />
          <OfferHistory offer={offer} />
        </div>
      </div>
    </Page>
  );
}

function PlaceSheet({ offer, path }: { offer: OfferFile; path: string }) {
  const words = useWords();
  const known = AMENITIES.filter((amenity) => offer.amenities.includes(amenity));
  const none = <span className="muted">{words("staff.offers.file.toFill")}</span>;
  const presentation = offer.presentation && <span className="written">{offer.presentation}</span>;
  return (
    <Part
      title={words("staff.offers.place.title")}
      action={
        offer.runs && offer.state !== "closed" ? (
          <Link to={`${path}/place`}>{words("staff.offers.file.change")}</Link>
        ) : null
      }
    >
      <div className="sheet">
        <Facts
          facts={[
            [
              words("staff.offers.form.place"),
              offer.where ? `${offer.where.commune}, ${offer.where.departement}` : offer.communeCode,
            ],
            [
              words("staff.offers.form.amenities"),
              known.length > 0 ? words.list(known.map((one) => words(`offer.amenity.${one}`))) : none,
            ],
            [words("staff.offers.form.amenityWords"), offer.amenityWords || none],
            [words("staff.offers.form.presentation"), presentation || none],
          ]}
        />
      </div>
    </Part>
  );
}

function Posts({ offer, path }: { offer: OfferFile; path: string }) {
  const words = useWords();
  return (
    <Lines kind="post" offer={offer} path={path} count={offer.posts.length}>
      {offer.posts.map((post) => (
        <LineRow
          key={post.id}
          kind="post"
          line={post}
          path={path}
          title={post.label}
          open={offer.state !== "closed"}
        >
          {[
            contractInWords(words, post),
            words("offer.page.hours", { hours: words.number(post.weeklyHours) }),
            post.monthlyGrossCents === null
              ? words("offer.page.noPay")
              : words("offer.page.pay", { euros: eurosInWords(words, post.monthlyGrossCents) }),
            post.schedules.length > 0 ? schedulesInWords(words, post.schedules) : null,
            ...frenchInWords(words, post),
            post.licence && words("offer.page.licence", { licence: words(`offer.licence.${post.licence}`) }),
            post.startsOn && words("offer.page.starts", { day: dayInWords(words, post.startsOn) }),
          ]}
        </LineRow>
      ))}
    </Lines>
  );
}

function Dwellings({ offer, path }: { offer: OfferFile; path: string }) {
  const words = useWords();
  return (
    <Lines kind="dwelling" offer={offer} path={path} count={offer.dwellings.length}>
      {offer.dwellings.map((dwelling) => {
        const type = words(`offer.dwellingType.${dwelling.type}`);
        const title = capital(words, words("offer.page.dwelling", { type, rooms: dwelling.rooms }));
        return (
          <LineRow
            key={dwelling.id}
            kind="dwelling"
            line={dwelling}
            path={path}
            title={title}
            open={offer.state !== "closed"}
          >
            {[
              words(`offer.dwellingKind.${dwelling.kind}`),
              dwelling.surfaceM2 && words("offer.page.surface", { m2: words.number(dwelling.surfaceM2) }),
              words("offer.page.capacity", { persons: dwelling.capacity }),
              dwelling.rentCents === 0
                ? words("offer.page.freeRent")
                : words("offer.page.rent", { euros: eurosInWords(words, dwelling.rentCents) }),
              dwelling.needsEmployment && words("offer.page.needsEmployment"),
              dwelling.visale && words("offer.page.visale"),
              dwelling.accessible && words("offer.page.accessible"),
              dwelling.availableFrom &&
                words("offer.page.from", { day: dayInWords(words, dwelling.availableFrom) }),
            ]}
          </LineRow>
        );
      })}
    </Lines>
  );
}

function Trainings({ offer, path }: { offer: OfferFile; path: string }) {
  const words = useWords();
  return (
    <Lines kind="training" offer={offer} path={path} count={offer.trainings.length}>
      {offer.trainings.map((training) => (
        <LineRow
          key={training.id}
          kind="training"
          line={training}
          path={path}
          title={training.what}
          open={offer.state !== "closed"}
        >
          {[
            training.hours && words("offer.page.trainingHours", { hours: training.hours }),
            training.startsOn && words("offer.page.starts", { day: dayInWords(words, training.startsOn) }),
            ...frenchInWords(words, training),
          ]}
        </LineRow>
      ))}
    </Lines>
  );
}

interface LinesProps {
  kind: OfferLine;
  offer: OfferFile;
  path: string;
  count: number;
  children: ReactNode;
}

function Lines({ kind, offer, path, count, children }: LinesProps) {
  const words = useWords();
  return (
    <Part
      id={kind}
      title={words(`staff.offers.lines.${kind}`)}
      action={
        offer.state === "closed" ? null : (
          <ButtonLink to={`${path}/lines/${kind}/new`} kind="quiet" size="small">
            {words(`staff.offers.line.new.${kind}`)}
          </ButtonLink>
        )
      }
    >
      {count === 0 ? (
        <p className="empty">{words(`staff.offers.lines.none.${kind}`)}</p>
      ) : (
        <ul className="work-lines">{children}</ul>
      )}
    </Part>
  );
}

interface LineRowProps {
  kind: OfferLine;
  line: { id: string; number: number; held: number; owner: string | null; mine: boolean };
  path: string;
  title: string;
  open: boolean;
  /** Facts; those that are not known are left out. */
  children: readonly (string | number | false | null)[];
}

function LineRow({ kind, line, path, title, open, children }: LineRowProps) {
  const words = useWords();
  return (
    <li>
      <div className="row" data-spread>
        <strong>
          {open && line.mine ? <Link to={`${path}/lines/${kind}/${line.id}`}>{title}</Link> : title}
        </strong>
        <span className="row">
          {line.held > 0 ? (
            <Tag kind="wait">{words("staff.offers.file.held", { held: line.held })}</Tag>
          ) : null}
          <Tag kind={placesLeft(line) > 0 ? "yes" : undefined}>
            {words("offer.page.left", { left: placesLeft(line) })}
          </Tag>
        </span>
      </div>
      <p className="muted">{children.filter(Boolean).join(" · ")}</p>
      {line.owner ? <p className="small">{words("staff.offers.file.owner", { name: line.owner })}</p> : null}
    </li>
  );
}
