import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import type { MyDuo } from "~/mentoring/my-journey.server";
import { ButtonLink } from "~/ui/button";

/** One proposal or duo of the reader, on its way: who, by when, and the page that opens it. */
export function DuoCard({ duo, at }: { duo: MyDuo; at: Date }) {
  const words = useWords();
  const standing = duo.standing as "asked" | "answered" | "both_yes" | "open";
  const isToDo = standing === "asked" || standing === "open";
  return (
    <Card title={words(`volunteer.duo.${standing}`)} joined>
      <p className="who">
        <span className="hyphen" aria-hidden="true" />
        <bdi className="who-name">{duo.firstName}</bdi>
        {duo.town ? <span>{words("volunteer.duo.town", { town: duo.town })}</span> : null}
      </p>
      {standing === "asked" ? (
        <p>
          {words("volunteer.duo.askedBy", {
            date: words.day(duo.askedBy),
            inDays: words.fromNow(duo.askedBy, at),
          })}{" "}
          {words("volunteer.duo.closesAt", { date: words.day(duo.closesAt) })}
        </p>
      ) : null}
      {standing === "open" && duo.nextMeeting ? (
        <p>
          {words("volunteer.duo.nextMeeting", { moment: words.moment(duo.nextMeeting.at) })}
          {duo.nextMeeting.place ? (
            <>
              <br />
              {words("volunteer.duo.place", { place: duo.nextMeeting.place })}
            </>
          ) : null}
        </p>
      ) : null}
      <ButtonLink to={`/duos/${duo.id}`} size="large" kind={isToDo ? undefined : "quiet"}>
        {words(`volunteer.duo.see.${standing}`)}
      </ButtonLink>
    </Card>
  );
}

export function PausedCard() {
  const words = useWords();
  return (
    <Card title={words("volunteer.paused.title")}>
      <p>{words("volunteer.paused.words")}</p>
      <ButtonLink to="/volunteer/pause" size="large">
        {words("volunteer.change.resume")}
      </ButtonLink>
    </Card>
  );
}

export function EndedCard({ state }: { state: "declined" | "left" }) {
  const words = useWords();
  return (
    <Card title={words(`volunteer.${state}.title`)}>
      <p>{words(`volunteer.${state}.words`)}</p>
    </Card>
  );
}

function Card({ title, joined, children }: { title: string; joined?: boolean; children: ReactNode }) {
  return (
    <section className="sheet stack stand" data-joined={joined || undefined}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
