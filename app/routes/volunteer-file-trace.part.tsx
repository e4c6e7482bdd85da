import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { VolunteerFile } from "~/mentoring/volunteer-file.server";
import type { WordedReason } from "~/mentoring/worded-reason";
import { Empty, Part, Sheet } from "~/ui/page";
import { Moment } from "~/ui/time";
import { LetterStateTag } from "./letters-state.part";

export function ReasonPart({ reason }: { reason: WordedReason }) {
  const words = useWords();
  const { unblock } = reason;
  return (
    <Part title={words("staff.volunteers.file.reason")}>
      <Sheet tight>
        <p>{reason.why}</p>
        {unblock ? (
          <p>
            {words("staff.volunteers.file.unblock", { change: unblock.change })} (
            {words("staff.volunteers.file.unblockCount", { count: unblock.candidates })})
          </p>
        ) : null}
        <p className="muted small">
          {words("staff.volunteers.file.reasonRound", { date: words.day(reason.at) })}
        </p>
      </Sheet>
    </Part>
  );
}

export function DuosPart({ duos }: { duos: VolunteerFile["duos"] }) {
  const words = useWords();
  return (
    <Part title={words("staff.volunteers.file.duos")}>
      {duos.length === 0 ? <Empty>{words("staff.volunteers.file.noDuos")}</Empty> : null}
      <ul className="plain-list stack" data-gap="small">
        {duos.map((duo) => (
          <li key={duo.id} className="row">
            <Link to={`/staff/duos/${duo.id}`}>
              <bdi>{duo.firstName}</bdi>
            </Link>
            <span>{words(`duo.state.${duo.state}`)}</span>
            <span className="muted small">
              {words("staff.volunteers.file.duoSince", { date: words.day(duo.createdAt) })}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

export function HistoryPart({ moves }: { moves: VolunteerFile["history"] }) {
  const words = useWords();
  return (
    <Part title={words("staff.volunteers.file.history")}>
      {moves.length === 0 ? <p className="muted">{words("staff.volunteers.file.noHistory")}</p> : null}
      <ol className="plain-list history">
        {moves.map(({ move, actor, at }) => (
          <li key={`${move} ${at.getTime()}`}>
            <Moment at={at}>{words.moment(at)}</Moment>
            <span>
              {moveInWords(words, move)}
              {" · "}
              <bdi>{actor ?? words("staff.volunteers.file.clock")}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </Part>
  );
}

/** A move of the account has no words here and is still a line: nothing is left out of a history. */
function moveInWords(words: ReturnType<typeof useWords>, move: string): string {
  const key = `staff.volunteers.history.${move}`;
  return words.has(key) ? words(key) : words("staff.volunteers.history.other");
}

export function LettersPart({ letters }: { letters: VolunteerFile["letters"] }) {
  const words = useWords();
  return (
    <Part
      title={words("staff.volunteers.file.letters")}
      action={<Link to="/staff/letters">{words("staff.volunteers.file.allLetters")}</Link>}
    >
      {letters.length === 0 ? <p className="muted">{words("staff.volunteers.file.noLetters")}</p> : null}
      <ul className="plain-list history">
        {letters.map(({ kind, state, createdAt }) => (
          <li key={`${kind} ${createdAt.getTime()}`}>
            <Moment at={createdAt}>{words.moment(createdAt)}</Moment>
            <span>
              {words(`letter.${kind}.subject`)} <LetterStateTag state={state} />
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
