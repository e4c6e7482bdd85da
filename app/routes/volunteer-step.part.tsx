import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import type { Words } from "~/i18n/words";
import type { MyJourney } from "~/mentoring/my-journey.server";
import type { JourneyStep } from "~/mentoring/volunteer-journey";
import type { WordedReason } from "~/mentoring/worded-reason";
import { ButtonLink } from "~/ui/button";
import { MyMeetingFacts } from "./volunteer-meeting.part";

interface Shown {
  step: JourneyStep;
  journey: Omit<MyJourney, "reason">;
  reason: WordedReason | null;
}

/** The present step, open: what happens next, who does it, how long it usually takes. */
export function PresentStep({ step, journey, reason }: Shown) {
  const words = useWords();
  const time = timeInWords(words, step, journey);
  return (
    <div className="present">
      <dl>
        <dt>{words("volunteer.next.what")}</dt>
        <dd>
          <What step={step} journey={journey} reason={reason} />
        </dd>
        <dt>{words("volunteer.next.who")}</dt>
        <dd>{whoInWords(words, step, journey)}</dd>
        {time ? (
          <>
            <dt>{words("volunteer.next.time")}</dt>
            <dd>{time}</dd>
          </>
        ) : null}
      </dl>
    </div>
  );
}

function What({ step, journey, reason }: Shown): ReactNode {
  const words = useWords();
  if (step === "address") return <Address />;
  if (step === "meeting") return <Meeting journey={journey} />;
  if (step === "papers") return <Papers journey={journey} />;
  if (step === "interview" || step === "approval") return <p>{words(`volunteer.next.${step}`)}</p>;
  if (step === "duo") return <OpenDuo journey={journey} />;
  const standings = journey.duos.map(({ standing }) => standing);
  const next = (["asked", "both_yes", "answered"] as const).find((standing) => standings.includes(standing));
  if (next) return <p>{words(`volunteer.next.${next}`)}</p>;
  return journey.state === "paused" ? <p>{words("volunteer.paused.next")}</p> : <Waiting reason={reason} />;
}

function Address() {
  const words = useWords();
  return (
    <>
      <p>{words("volunteer.next.address")}</p>
      <p>
        <Link to="/account/address">{words("volunteer.next.address.again")}</Link>
      </p>
    </>
  );
}

function Meeting({ journey: { meeting, missedMeeting } }: Pick<Shown, "journey">) {
  const words = useWords();
  if (meeting) {
    return (
      <>
        <p>{words("volunteer.next.meeting.booked")}</p>
        <MyMeetingFacts meeting={meeting} />
        <p>
          <Link to="/volunteer/meetings">{words("volunteer.meetings.change")}</Link>
        </p>
      </>
    );
  }
  return (
    <>
      <p>{words(missedMeeting ? "volunteer.next.meeting.missed" : "volunteer.next.meeting.choose")}</p>
      <ButtonLink to="/volunteer/meetings" size="large">
        {words("volunteer.next.meeting.see")}
      </ButtonLink>
    </>
  );
}

function Papers({ journey: { screening } }: Pick<Shown, "journey">) {
  const words = useWords();
  const { identity_seen, record_check } = screening;
  const missing = identity_seen ? "record" : record_check ? "identity" : "both";
  return (
    <>
      <p>{words(`volunteer.next.papers.${missing}`)}</p>
      <p>{words("volunteer.next.papers.kept")}</p>
    </>
  );
}

function OpenDuo({ journey: { maxDuos, duos, state } }: Pick<Shown, "journey">) {
  const words = useWords();
  return (
    <>
      <p>{words("volunteer.next.open")}</p>
      {maxDuos > duos.length && state === "approved" ? (
        <p>{words("volunteer.next.openMore", { count: maxDuos })}</p>
      ) : null}
    </>
  );
}

/** "No proposal yet" never stands alone: its reason, and what would unblock it. */
function Waiting({ reason }: { reason: WordedReason | null }) {
  const words = useWords();
  return (
    <>
      <p>{words("volunteer.next.waiting")}</p>
      {reason ? (
        <>
          <h3>{words("volunteer.reason.title")}</h3>
          <p>
            {reason.why} {words("volunteer.reason.looked", { date: words.day(reason.at) })}
          </p>
          {reason.unblock ? (
            <>
              <h3>{words("volunteer.reason.unblock")}</h3>
              <p>{reason.unblock.change}</p>
            </>
          ) : null}
        </>
      ) : (
        <p>{words("volunteer.reason.none")}</p>
      )}
    </>
  );
}

function whoInWords(words: Words, step: JourneyStep, { duos, meeting, branch }: Shown["journey"]): string {
  const isMine = step === "address" || step === "duo" || duos.some(({ standing }) => standing === "asked");
  if (isMine) return words("volunteer.next.you");
  const isOurs = step === "papers" || (step === "meeting" && !meeting);
  return words(isOurs ? "volunteer.next.both" : "volunteer.next.team", { branch: branch.name });
}

function timeInWords(words: Words, step: JourneyStep, { usual }: Shown["journey"]): string | null {
  if (step === "address") return words("volunteer.next.address.time");
  if (!usual) return null;
  const { days, cases } = usual;
  return cases > 0 ? words("volunteer.usual", { days, cases }) : words("volunteer.usual.start", { days });
}
