import { useWords } from "~/i18n/context";
import type { OfferFile } from "~/mobility/offer-file.server";
import { OFFER_DAYS, STALE_AFTER_DAYS, STALENESS_REMINDER_DAYS } from "~/mobility/offer-path";
import { Button, ButtonLink } from "~/ui/button";
import { Ask, Select } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Notice, Part, Sheet } from "~/ui/page";
import { Facts } from "~/ui/table";

const DAY = 86_400_000;
const DAYS_OFFERED = [30, 60, 90, 180, 365];

/** What can be done with an offer now, each with what it means. */
export function OfferActs({
  offer,
  path,
  at,
  reply,
}: {
  offer: OfferFile;
  path: string;
  at: Date;
  reply: FormReply | undefined;
}) {
  const words = useWords();
  const isEmpty = offer.posts.length + offer.dwellings.length === 0;
  const opens = offer.moves.find((move) => move === "publish" || move === "renew");
  const hasPosts = offer.posts.length > 0;
  return (
    <Part title={words("staff.offers.file.acts")}>
      <Sheet>
        <Standing offer={offer} at={at} />
        {offer.runs ? (
          <Ask reply={reply} defaults={{ days: OFFER_DAYS }}>
            <input type="hidden" name="version" value={offer.version} />
            {offer.state === "open" ? <StillTrue offer={offer} at={at} /> : null}
            {opens && isEmpty ? <p className="muted">{words("staff.offers.empty")}</p> : null}
            {opens && !isEmpty ? (
              <div className="stack">
                <Select
                  name="days"
                  label={words("staff.offers.file.days")}
                  options={DAYS_OFFERED.map((days) => ({
                    value: String(days),
                    label: words("staff.offers.file.daysOf", { days }),
                  }))}
                />
                <Move move={opens} />
              </div>
            ) : null}
            {offer.moves.includes("resume") ? (
              <Move move="resume" hint="staff.offers.file.resumeHint" />
            ) : null}
            {offer.moves.includes("suspend") ? (
              <Move move="suspend" hint="staff.offers.file.suspendHint" quiet />
            ) : null}
          </Ask>
        ) : (
          <p>{words("staff.offers.file.contributes", { name: offer.organisation })}</p>
        )}
        <div className="row">
          {offer.moves.includes("close") ? (
            <ButtonLink to={`${path}/closure`} kind="alarm" size="small">
              {words("offer.move.close")}
            </ButtonLink>
          ) : null}
          {hasPosts ? (
            <ButtonLink to={`${path}/france-travail.json`} kind="plain" size="small" download>
              {words("staff.offers.file.franceTravail")}
            </ButtonLink>
          ) : null}
        </div>
      </Sheet>
    </Part>
  );
}

function Standing({ offer, at }: { offer: OfferFile; at: Date }) {
  const words = useWords();
  const { publishedAt, confirmedAt, expiresAt } = offer;
  return (
    <Facts
      facts={[
        [words("staff.offers.file.source"), words(`offer.source.${offer.source}`)],
        ...(publishedAt ? ([[words("staff.offers.file.published"), words.day(publishedAt)]] as const) : []),
        ...(confirmedAt
          ? ([[words("staff.offers.file.confirmed"), words.fromNow(confirmedAt, at)]] as const)
          : []),
        ...(expiresAt
          ? ([
              [words("staff.offers.file.until"), `${words.day(expiresAt)} (${words.fromNow(expiresAt, at)})`],
            ] as const)
          : []),
      ]}
    />
  );
}

/** The one click that keeps an offer alive. */
function StillTrue({ offer, at }: { offer: OfferFile; at: Date }) {
  const words = useWords();
  const confirmedAt = offer.confirmedAt ?? at;
  const days = (at.getTime() - confirmedAt.getTime()) / DAY;
  const isStale = days >= STALENESS_REMINDER_DAYS[0];
  const day = words.day(confirmedAt.getTime() + STALE_AFTER_DAYS * DAY);
  return (
    <div className="stack" data-gap="small">
      {isStale ? <Notice kind="wait">{words("staff.offers.file.stale", { day })}</Notice> : null}
      <div>
        <Button name="move" value="confirm" kind={isStale ? undefined : "quiet"}>
          {words("staff.offers.file.stillTrue")}
        </Button>
      </div>
    </div>
  );
}

function Move({
  move,
  hint,
  quiet,
}: {
  move: "publish" | "renew" | "resume" | "suspend";
  hint?: "staff.offers.file.resumeHint" | "staff.offers.file.suspendHint";
  quiet?: boolean;
}) {
  const words = useWords();
  return (
    <div className="stack" data-gap="small">
      {hint ? <p className="muted small">{words(hint)}</p> : null}
      <div>
        <Button name="move" value={move} kind={quiet ? "quiet" : undefined}>
          {words(`offer.move.${move}`)}
        </Button>
      </div>
    </div>
  );
}

/** How many households stand where with it: for staff. */
export function OfferCandidacies({ offer }: { offer: OfferFile }) {
  const words = useWords();
  if (offer.candidacies.length === 0) return null;
  return (
    <Part title={words("staff.offers.file.candidacies")}>
      <Facts
        facts={offer.candidacies.map(({ state, count }) => [
          words(`staff.offers.candidacy.${state as "proposed"}`),
          words.number(count),
        ])}
      />
    </Part>
  );
}

export function OfferHistory({ offer }: { offer: OfferFile }) {
  const words = useWords();
  if (offer.history.length === 0) return null;
  const moveWords = (move: string) => {
    const key = `staff.offers.history.${move}`;
    return words(words.has(key) ? key : "staff.offers.history.other");
  };
  return (
    <Part title={words("staff.offers.file.history")}>
      <ul className="trace">
        {offer.history.map((line) => (
          <li key={line.id}>
            <span className="muted small">{words.moment(line.at)}</span> {moveWords(line.move)}
          </li>
        ))}
      </ul>
    </Part>
  );
}
