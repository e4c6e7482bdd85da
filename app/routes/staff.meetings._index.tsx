import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { listMeetings, type MeetingLine } from "~/mentoring/meeting-list.server";
import { ButtonLink } from "~/ui/button";
import { Empty, Page, Part, Tag } from "~/ui/page";
import { Table } from "~/ui/table";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.meetings._index");
  const title = wordsFor(request, viewer)("staff.meetings.title");
  return { title, ...listMeetings(db, viewer, now()) };
}

export default function Meetings() {
  const { title, coming, past } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page
      title={title}
      action={<ButtonLink to="/staff/meetings/new">{words("staff.meetings.new")}</ButtonLink>}
    >
      <Part title={words("staff.meetings.coming")}>
        {coming.length === 0 ? (
          <Empty>{words("staff.meetings.noneComing")}</Empty>
        ) : (
          <MeetingTable caption={words("staff.meetings.coming")} lines={coming} />
        )}
      </Part>
      <Part title={words("staff.meetings.past")}>
        {past.length === 0 ? (
          <Empty>{words("staff.meetings.nonePast")}</Empty>
        ) : (
          <MeetingTable caption={words("staff.meetings.past")} lines={past} isPast />
        )}
      </Part>
    </Page>
  );
}

function MeetingTable({
  caption,
  lines,
  isPast,
}: {
  caption: string;
  lines: readonly MeetingLine[];
  isPast?: boolean;
}) {
  const words = useWords();
  return (
    <Table
      caption={caption}
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words("staff.meetings.column.when"),
          cell: ({ id, startsAt }) => <Link to={`/staff/meetings/${id}`}>{words.moment(startsAt)}</Link>,
        },
        {
          title: words("staff.meetings.column.where"),
          cell: ({ place, isByVideo }) =>
            [place, isByVideo ? words("staff.meetings.video") : ""].filter(Boolean).join(", "),
        },
        { title: words("staff.meetings.column.branch"), cell: ({ branch }) => branch },
        {
          title: words("staff.meetings.column.places"),
          number: true,
          cell: ({ taken, places }) => words("staff.meetings.taken", { taken, places }),
        },
        {
          title: words("staff.meetings.column.state"),
          cell: (line) => <MeetingState line={line} isPast={isPast ?? false} />,
        },
      ]}
    />
  );
}

function MeetingState({ line, isPast }: { line: MeetingLine; isPast: boolean }) {
  const words = useWords();
  if (line.cancelledAt) return <Tag kind="alarm">{words("staff.meetings.state.cancelled")}</Tag>;
  if (isPast) return <Tag>{words("staff.meetings.state.past")}</Tag>;
  return line.taken >= line.places ? (
    <Tag kind="wait">{words("staff.meetings.state.full")}</Tag>
  ) : (
    <Tag kind="yes">{words("staff.meetings.state.open")}</Tag>
  );
}
