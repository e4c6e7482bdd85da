import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter, found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { type Booked, bookMeeting, freeMySeat } from "~/mentoring/meeting-bookings.server";
import { findMyMeetings, type OfferedMeeting } from "~/mentoring/my-meetings.server";
import { BookingForm } from "~/mentoring/volunteer-forms";
import { Button, ButtonLink } from "~/ui/button";
import { Empty, Notice, Page, Part } from "~/ui/page";
import { titled } from "~/ui/title";
import { MeetingPlace, MyMeetingFacts, meetingTime } from "./volunteer-meeting.part";

export const meta = titled;
export const handle = { tone: "person" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "volunteer.meetings._index");
  const meetings = found(findMyMeetings(db, viewer, now()));
  return { title: wordsFor(request, viewer)("volunteer.meetings.title"), ...meetings };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "volunteer.meetings._index");
  const form = parse(await request.formData(), BookingForm, wordsFor(request, viewer));
  if (!form.ok) return goOn("/volunteer/meetings");
  const { meeting, move } = form.value;
  const moved = (move === "book" ? bookMeeting : freeMySeat)(db, viewer, meeting, now());
  if (moved.ok)
    return goOn("/volunteer/meetings", `volunteer.meetings.${move === "book" ? "booked" : "freed"}`);
  if (moved.why === "not_there") throw notFound();
  return data({ why: moved.why }, { status: 409 });
}

type Refused = Exclude<Extract<Booked, { ok: false }>["why"], "not_there">;

export default function MyMeetings() {
  const { title, branch, state, attendedAt, mine, others } = useLoaderData<typeof loader>();
  const refused = useActionData<{ why: Refused }>();
  const words = useWords();
  const isOpen = state === "screening" && !attendedAt;
  return (
    <Page title={title} lead={words("volunteer.meetings.lead", { branch: branch.name })} width="narrow">
      {refused ? <Notice kind="alarm">{words(`volunteer.meetings.refused.${refused.why}`)}</Notice> : null}
      {isOpen ? null : (
        <Notice kind="yes">
          {attendedAt
            ? words("volunteer.meetings.attended", { date: words.day(attendedAt) })
            : words("volunteer.meetings.notNeeded")}
        </Notice>
      )}
      {isOpen && mine ? (
        <Part title={words("volunteer.meetings.mine")}>
          <div className="sheet stack stand" data-joined>
            <MyMeetingFacts meeting={mine} />
            <Form method="post" reloadDocument>
              <input type="hidden" name="meeting" value={mine.id} />
              <Button kind="quiet" name="move" value="free">
                {words("volunteer.meetings.free")}
              </Button>
            </Form>
          </div>
        </Part>
      ) : null}
      {isOpen ? <Others meetings={others} hasPlace={mine !== null} email={branch.email} /> : null}
      <p>
        <ButtonLink to="/volunteer" kind="quiet">
          {words("volunteer.home.title")}
        </ButtonLink>
      </p>
    </Page>
  );
}

interface OthersProps {
  meetings: readonly OfferedMeeting[];
  hasPlace: boolean;
  email: string;
}

function Others({ meetings, hasPlace, email }: OthersProps) {
  const words = useWords();
  const title = hasPlace ? "volunteer.meetings.change" : "volunteer.meetings.others";
  return (
    <Part title={words(title)}>
      {meetings.length === 0 ? (
        <Empty>
          {hasPlace ? words("volunteer.meetings.noOther") : words("volunteer.meetings.none", { email })}
        </Empty>
      ) : null}
      {hasPlace && meetings.length > 0 ? <p>{words("volunteer.meetings.changeWords")}</p> : null}
      <ul className="meetings">
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <div className="stack" data-gap="small">
              <p>
                <strong>{meetingTime(words, meeting)}</strong>
              </p>
              <MeetingPlace meeting={meeting} />
              <p className="muted">{words("volunteer.meetings.left", { count: meeting.placesLeft })}</p>
            </div>
            {meeting.placesLeft > 0 ? <Book meeting={meeting} quiet={hasPlace} /> : null}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Book({ meeting, quiet }: { meeting: OfferedMeeting; quiet: boolean }) {
  const words = useWords();
  return (
    <Form method="post" reloadDocument>
      <input type="hidden" name="meeting" value={meeting.id} />
      <button
        className="button"
        type="submit"
        data-kind={quiet ? "quiet" : undefined}
        name="move"
        value="book"
        aria-label={words("volunteer.meetings.bookWhen", { moment: words.moment(meeting.startsAt) })}
      >
        {words("volunteer.meetings.book")}
      </button>
    </Form>
  );
}
