import { Link } from "@remix-run/react";
import type { Standing } from "~/accounts/handover";
import type { Handover } from "~/accounts/handovers.server";
import { useWords } from "~/i18n/context";
import { Empty, Part, Tag } from "~/ui/page";
import { Table } from "~/ui/table";
import { dayInWords } from "./candidacy-words.part";

interface HandoverListProps {
  title: string;
  empty: string;
  handovers: readonly Handover[];
}

export function HandoverList({ title, empty, handovers }: HandoverListProps) {
  const words = useWords();
  if (handovers.length === 0)
    return (
      <Part title={title}>
        <Empty>{empty}</Empty>
      </Part>
    );
  return (
    <Part title={title}>
      <Table
        caption={title}
        rows={handovers}
        rowKey={({ id }) => id}
        columns={[
          {
            title: words("staff.handovers.column.days"),
            cell: ({ id, startsOn, endsOn }) => (
              <Link to={`/staff/handovers/${id}`}>
                {words("staff.handovers.days", {
                  from: dayInWords(words, startsOn),
                  until: dayInWords(words, endsOn),
                })}
              </Link>
            ),
          },
          { title: words("staff.handovers.column.from"), cell: ({ from }) => <bdi>{from}</bdi> },
          { title: words("staff.handovers.column.to"), cell: ({ to }) => <bdi>{to}</bdi> },
          {
            title: words("staff.handovers.column.standing"),
            cell: ({ standing }) => <StandingTag standing={standing} />,
          },
        ]}
      />
    </Part>
  );
}

export function StandingTag({ standing }: { standing: Standing }) {
  const words = useWords();
  const told = words(`staff.handovers.standing.${standing}`);
  if (standing === "under_way") return <Tag kind="yes">{told}</Tag>;
  return standing === "coming" ? <Tag kind="wait">{told}</Tag> : <Tag>{told}</Tag>;
}
