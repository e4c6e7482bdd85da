import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import type { Wish, WishDuo } from "~/mentoring/wish.server";
import type { WordedReason } from "~/mentoring/worded-reason";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/page";

interface Shown {
  wish: Pick<Wish, "state" | "since" | "mayBeMatched" | "duo">;
  reason: WordedReason | null;
  at: Date;
}

/** Where the reader's wish stands, in one card: what is true now, and what comes next. */
export function WishCard({ wish, reason, at }: Shown) {
  const { duo, state } = wish;
  if (duo && (state !== "closed" || duo.state === "open")) {
    return (
      <>
        <DuoCard duo={duo} at={at} />
        {state === "paused" ? <Paused mayBeMatched={wish.mayBeMatched} /> : null}
      </>
    );
  }
  if (state === "waiting") return <Waiting wish={wish} reason={reason} at={at} />;
  if (state === "paused") return <Paused mayBeMatched={wish.mayBeMatched} />;
  return state === "closed" ? <Simple of="closed" /> : <Simple of="toConfirm" />;
}

function Waiting({ wish, reason, at }: Shown) {
  const words = useWords();
  return (
    <Card title={words("beneficiary.waiting.title")}>
      <p>
        {words("beneficiary.waiting.since", {
          date: words.day(wish.since),
          ago: words.fromNow(wish.since, at),
        })}
      </p>
      {wish.mayBeMatched ? null : <Notice kind="wait">{words("beneficiary.waiting.noConsent")}</Notice>}
      {reason ? (
        <div className="why">
          <h3>{words("beneficiary.waiting.why")}</h3>
          <p>
            {reason.why} {words("beneficiary.waiting.looked", { date: words.day(reason.at) })}
          </p>
          {reason.unblock ? (
            <>
              <h3>{words("beneficiary.waiting.unblock")}</h3>
              <p>{reason.unblock.change}</p>
            </>
          ) : null}
        </div>
      ) : (
        <p>{words("beneficiary.waiting.next")}</p>
      )}
    </Card>
  );
}

function Paused({ mayBeMatched }: { mayBeMatched: boolean }) {
  const words = useWords();
  return (
    <Card title={words("beneficiary.paused.title")}>
      <p>{words("beneficiary.paused.words")}</p>
      {mayBeMatched ? null : <p>{words("beneficiary.paused.noConsent")}</p>}
      <p>
        {mayBeMatched ? (
          <ButtonLink to="/beneficiary/pause" size="large">
            {words("beneficiary.change.resume")}
          </ButtonLink>
        ) : (
          <ButtonLink to="/beneficiary/consents" size="large">
            {words("beneficiary.resume.toConsents")}
          </ButtonLink>
        )}
      </p>
    </Card>
  );
}

function Simple({ of }: { of: "closed" | "toConfirm" }) {
  const words = useWords();
  return (
    <Card title={words(`beneficiary.${of}.title`)}>
      <p>{words(`beneficiary.${of}.words`)}</p>
    </Card>
  );
}

function DuoCard({ duo, at }: { duo: WishDuo; at: Date }) {
  if (duo.state === "proposed") return <ProposalCard duo={duo} at={at} />;
  return duo.state === "accepted" ? <AcceptedCard duo={duo} /> : <OpenCard duo={duo} />;
}

function ProposalCard({ duo, at }: { duo: WishDuo; at: Date }) {
  const words = useWords();
  return (
    <Card title={words("beneficiary.proposal.title")} joined>
      <Who duo={duo} />
      {duo.myAnswer === null ? (
        <p>
          {words("beneficiary.proposal.askedBy", {
            date: words.day(duo.askedBy),
            inDays: words.fromNow(duo.askedBy, at),
          })}{" "}
          {words("beneficiary.proposal.closesAt", { date: words.day(duo.closesAt) })}
        </p>
      ) : (
        <p>{words("beneficiary.proposal.answered")}</p>
      )}
      <ButtonLink to={`/duos/${duo.id}`} size="large" kind={duo.myAnswer === null ? undefined : "quiet"}>
        {words(duo.myAnswer === null ? "beneficiary.proposal.see" : "beneficiary.proposal.seeAgain")}
      </ButtonLink>
    </Card>
  );
}

function AcceptedCard({ duo }: { duo: WishDuo }) {
  const words = useWords();
  return (
    <Card title={words("beneficiary.accepted.title")} joined>
      <Who duo={duo} />
      <p>{words("beneficiary.accepted.words", { firstName: duo.firstName })}</p>
      <ButtonLink to={`/duos/${duo.id}`} size="large" kind="quiet">
        {words("beneficiary.proposal.seeAgain")}
      </ButtonLink>
    </Card>
  );
}

function OpenCard({ duo }: { duo: WishDuo }) {
  const words = useWords();
  return (
    <Card title={words("beneficiary.duo.title")} joined>
      <Who duo={duo} />
      {duo.nextMeeting ? (
        <p>
          {words("beneficiary.duo.next", { moment: words.moment(duo.nextMeeting.at) })}
          {duo.nextMeeting.place ? (
            <>
              <br />
              {words("beneficiary.duo.place", { place: duo.nextMeeting.place })}
            </>
          ) : null}
        </p>
      ) : (
        <p>{words("beneficiary.duo.noMeeting")}</p>
      )}
      <ButtonLink to={`/duos/${duo.id}`} size="large">
        {words("beneficiary.duo.see")}
      </ButtonLink>
    </Card>
  );
}

/** The other's first name in large, at the end of a stroke. */
function Who({ duo }: { duo: WishDuo }) {
  const words = useWords();
  return (
    <p className="who">
      <span className="hyphen" aria-hidden="true" />
      <bdi className="who-name">{duo.firstName}</bdi>
      {duo.town ? <span>{words("beneficiary.proposal.town", { town: duo.town })}</span> : null}
    </p>
  );
}

function Card({ title, joined, children }: { title: string; joined?: boolean; children: ReactNode }) {
  return (
    <section className="sheet stack wish" data-joined={joined || undefined}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
