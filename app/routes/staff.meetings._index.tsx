import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { narrowedBy } from "~/accounts/narrowing.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { listMeetings, listMeetingsToHold, type MeetingLine } from "~/mentoring/meeting-list.server";
import { ButtonLink } from "~/ui/button";
import { Empty, Page, Part, Tag } from "~/ui/page";
import { Table } from "~/ui/table";
import { titled } from "~/ui/title";
import { BranchChoice } from "./staff-branch.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const own = await enter(request, "staff.meetings._index");
  const { viewer, ...scope } = narrowedBy(db, own, searchParams);
  const toHold = searchParams.get("queue") === "to_hold" ? listMeetingsToHold(db, viewer, now()) : null;
  return {
    title: wordsFor(request, own)("staff.meetings.title"),
    ...{ scope, toHold },
    ...(toHold ? { coming: [], past: [] } : listMeetings(db, viewer, now())),
  };
}

export default function Meetings() {
  const { title, scope, toHold, coming, past } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page
      title={title}
      action={<ButtonLink to="/staff/meetings/new">{words("staff.meetings.new")}</ButtonLink>}
    >
      <BranchChoice {...scope} {...(toHold && { keep: { queue: "to_hold" } })} />
      {toHold ? <ToHold lines={toHold} /> : <Everything coming={coming} past={past} />}
    </Page>
  );
}

function ToHold({ lines }: { lines: readonly MeetingLine[] }) {
  const words = useWords();
  return (
    <Part
      title={words("staff.meetings.toHold")}
      action={<Link to="/staff/meetings">{words("staff.meetings.everything")}</Link>}
    >
      {lines.length === 0 ? (
        <Empty>{words("staff.meetings.noneToHold")}</Empty>
      ) : (
        <MeetingTable caption={words("staff.meetings.toHold")} lines={lines} />
      )}
    </Part>
  );
}

function Everything({ coming, past }: { coming: readonly MeetingLine[]; past: readonly MeetingLine[] }) {
  const words = useWords();
  return (
    <>
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
          <MeetingTable caption={words("staff.meetings.past")} lines={past} />
        )}
      </Part>
    </>
  );
}

function MeetingTable({ caption, lines }: { caption: string; lines: readonly MeetingLine[] }) {
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
          cell: (line) => <MeetingState line={line} />,
        },
      ]}
    />
  );
}

function MeetingState({ line }: { line: MeetingLine }) {
  const words = useWords();
  if (line.cancelledAt) return <Tag kind="alarm">{words("staff.meetings.state.cancelled")}</Tag>;
  if (line.attendanceMissing) return <Tag kind="alarm">{words("staff.meetings.state.toNote")}</Tag>;
  if (line.hasBegun) return <Tag>{words("staff.meetings.state.past")}</Tag>;
  return line.taken >= line.places ? (
    <Tag kind="wait">{words("staff.meetings.state.full")}</Tag>
  ) : (
    <Tag kind="yes">{words("staff.meetings.state.open")}</Tag>
  );
}
