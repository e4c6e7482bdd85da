import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import type { Words } from "~/i18n/words";
import type { VolunteerFile } from "~/mentoring/volunteer-file.server";
import { mayNote } from "~/mentoring/volunteer-journey";
import type { ScreeningStep } from "~/mentoring/volunteer-path";
import { ButtonLink } from "~/ui/button";
import { Part, Tag } from "~/ui/page";
import { Moment } from "~/ui/time";

type File = Omit<VolunteerFile, "reason">;

/** In the order in which it is done. */
const SHOWN: readonly ScreeningStep[] = [
  "address_confirmed",
  "charter",
  "information_meeting",
  "identity_seen",
  "interview",
  "record_check",
];

/** What was seen of a volunteer, each a dated fact, and the way to note what is missing. */
export function ScreeningPart({ file, path, at }: { file: File; path: string; at: Date }) {
  const words = useWords();
  return (
    <Part title={words("staff.volunteers.file.screening")}>
      <ul className="screening">
        {SHOWN.map((step) => {
          const seenAt = file.screening[step];
          return (
            <li key={step} data-done={seenAt ? "" : undefined}>
              <strong>{words(`staff.volunteers.seen.${step}`)}</strong>
              <span>
                {seenAt ? (
                  <Moment at={seenAt}>{words.day(seenAt)}</Moment>
                ) : (
                  <Tag kind="wait">{words("staff.volunteers.seen.missing")}</Tag>
                )}{" "}
                <span className="muted">{detail(words, step, file, at)}</span>
              </span>
              {file.mergedInto ? null : <ToNote step={step} file={file} path={path} words={words} />}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

function detail(words: Words, step: ScreeningStep, file: File, at: Date): string | null {
  const { seenBy, booking, renewalAt, screening } = file;
  if (step === "charter")
    return file.charterVersion && words("staff.volunteers.seen.version", { version: file.charterVersion });
  if (step === "information_meeting" && booking && !screening.information_meeting)
    return words(booking.startsAt > at ? "staff.volunteers.seen.booked" : "staff.volunteers.seen.absent", {
      date: words.day(booking.startsAt),
    });
  if (step !== "identity_seen" && step !== "interview" && step !== "record_check") return null;
  const by = seenBy[step];
  const parts = [by && screening[step] ? words("staff.volunteers.seen.by", { name: by }) : ""];
  if (step === "record_check" && renewalAt)
    parts.push(
      words(renewalAt > at ? "staff.volunteers.seen.renewal" : "staff.volunteers.seen.renewalPassed", {
        date: words.day(renewalAt),
      }),
    );
  return parts.filter(Boolean).join(", ");
}

interface ToNoteProps {
  step: ScreeningStep;
  file: File;
  path: string;
  words: Words;
}

function ToNote({ step, file, path, words }: ToNoteProps): ReactNode {
  const seen = file.screening[step] !== null;
  const link = (to: string, text: string) => (
    <ButtonLink to={to} kind="quiet" size="small">
      {text}
    </ButtonLink>
  );
  switch (step) {
    case "information_meeting":
      return seen || file.state !== "screening"
        ? null
        : link("/staff/meetings", words("staff.volunteers.action.meetings"));
    case "identity_seen":
      return seen || !mayNote(step, file.state)
        ? null
        : link(`${path}/identity`, words("staff.volunteers.action.identity_seen"));
    case "interview":
      return mayNote(step, file.state)
        ? link(
            `${path}/interview`,
            words(seen ? "staff.volunteers.action.readInterview" : "staff.volunteers.action.interview"),
          )
        : null;
    case "record_check":
      return mayNote(step, file.state)
        ? link(
            `${path}/record-check`,
            words(seen ? "staff.volunteers.action.renewRecord" : "staff.volunteers.action.record_check"),
          )
        : null;
    default:
      return null;
  }
}
