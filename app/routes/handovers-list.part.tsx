import { Link } from "@remix-run/react";
import type { Standing } from "~/accounts/handover";
import type { Handover } from "~/accounts/handovers.server";
import { useWords } from "~/i18n/context";
import { Empty, Part, Tag } from "~/ui/page";
import { Joined } from "~/ui/strokes";
import { dayInWords } from "./candidacy-words.part";

interface HandoverListProps {
  title: string;
  empty: string;
  handovers: readonly Handover[];
}

/** From whom to whom, from when to when, and where each stands. */
export function HandoverList({ title, empty, handovers }: HandoverListProps) {
  const words = useWords();
  return (
    <Part title={title}>
      {handovers.length === 0 ? <Empty>{empty}</Empty> : null}
      <ul className="plain-list history">
        {handovers.map(({ id, from, to, startsOn, endsOn, standing }) => (
          <li key={id}>
            <Link to={`/staff/handovers/${id}`}>
              <Joined one={from} other={to} as="span" />
            </Link>
            <StandingTag standing={standing} />
            <span className="muted">
              {words("staff.handovers.days", {
                from: dayInWords(words, startsOn),
                until: dayInWords(words, endsOn),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function StandingTag({ standing }: { standing: Standing }) {
  const words = useWords();
  const told = words(`staff.handovers.standing.${standing}`);
  if (standing === "under_way") return <Tag kind="yes">{told}</Tag>;
  return standing === "coming" ? <Tag kind="wait">{told}</Tag> : <Tag>{told}</Tag>;
}
