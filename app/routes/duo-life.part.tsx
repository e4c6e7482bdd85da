import { useWords } from "~/i18n/context";
import type { Contact } from "~/mentoring/contacts.server";
import type { DuoReading, Life } from "~/mentoring/duo-reader.server";
import { ButtonLink } from "~/ui/button";
import { Empty, Part, Sheet } from "~/ui/page";
import { isolated, namesIn } from "./duo-words.part";

/** An open duo: how to reach the other, who accompanies, where one meets first, and what was lived. */
export function LifeSheet({ reading, life, own }: { reading: DuoReading; life: Life; own: boolean }) {
  const words = useWords();
  const name = namesIn(words, life.firstNames);
  const here = `/duos/${reading.duoId}`;
  return (
    <>
      <div className="grid">
        {life.contact ? (
          <Sheet>
            <h2>{words("duo.life.contact", { name })}</h2>
            <Reach contact={life.contact} name={name} />
          </Sheet>
        ) : null}
        <Sheet>
          <h2>{words("duo.life.firstMeeting")}</h2>
          <FirstMeeting life={life} here={own ? here : null} />
        </Sheet>
        {life.tutor ? (
          <Sheet>
            <h2>{words("duo.life.tutor")}</h2>
            <p>{words("duo.life.tutorWords", { tutor: isolated(life.tutor.name) })}</p>
            {life.tutor.email ? <Mail address={life.tutor.email} /> : null}
          </Sheet>
        ) : null}
      </div>
      <Part
        title={words("duo.life.meetings")}
        action={own ? <ButtonLink to={`${here}/meetings`}>{words("duo.life.log")}</ButtonLink> : null}
      >
        <Meetings life={life} />
      </Part>
      {own ? (
        <Part title={words("duo.life.trouble")}>
          <p>{words("duo.life.troubleWords", { name })}</p>
          <div className="row">
            <ButtonLink kind="quiet" to={`${here}/report`}>
              {words("duo.life.report")}
            </ButtonLink>
            <ButtonLink kind="alarm" to={`${here}/end`}>
              {words("duo.life.end")}
            </ButtonLink>
          </div>
        </Part>
      ) : null}
    </>
  );
}

function Reach({ contact, name }: { contact: Contact; name: string }) {
  const words = useWords();
  if (contact.by === "referent") {
    if (!contact.through) return <p>{words("duo.life.by.nobody")}</p>;
    return (
      <>
        <p>{words("duo.life.by.referent", { through: isolated(contact.through.name) })}</p>
        {contact.through.email ? <Mail address={contact.through.email} /> : null}
      </>
    );
  }
  return (
    <>
      <p>{words(`duo.life.by.${contact.by}`, { name })}</p>
      {contact.email ? <Mail address={contact.email} /> : null}
      {contact.phone ? (
        <p className="reach">
          <a href={`${contact.by === "sms" ? "sms" : "tel"}:${contact.dial}`} dir="ltr">
            {contact.phone}
          </a>
        </p>
      ) : null}
    </>
  );
}

const Mail = ({ address }: { address: string }) => (
  <p className="reach">
    <a href={`mailto:${address}`} dir="ltr">
      {address}
    </a>
  </p>
);

function FirstMeeting({ life, here }: { life: Life; here: string | null }) {
  const words = useWords();
  if (!life.firstMeeting)
    return <p>{words("duo.life.noFirstMeeting", { tutor: isolated(life.tutor?.name ?? "") })}</p>;
  return (
    <>
      <p>
        <strong>{words.moment(life.firstMeeting.at)}</strong>
        <br />
        <bdi>{life.firstMeeting.place}</bdi>
      </p>
      {here && life.contact ? (
        <ButtonLink kind="quiet" to={`${here}/meeting.ics`} download>
          {words("duo.life.calendar")}
        </ButtonLink>
      ) : null}
    </>
  );
}

/** Everything that was noted, newest first. */
export function Meetings({ life }: { life: Life }) {
  const words = useWords();
  if (life.meetings.length === 0) return <Empty>{words("duo.life.noMeetings")}</Empty>;
  return (
    <ol className="lived">
      {life.meetings.map((meeting) => (
        <li key={meeting.id}>
          <strong>{words.day(meeting.metAt)}</strong>
          {meeting.minutes ? ` · ${words("duo.life.minutes", { count: meeting.minutes })}` : null}
          <br />
          <bdi>{meeting.what}</bdi>
          <br />
          <span className="muted small">
            {meeting.own
              ? words("duo.life.loggedByYou")
              : words("duo.life.loggedByOther", { name: namesIn(words, life.firstNames) })}
          </span>
        </li>
      ))}
    </ol>
  );
}
