import { useWords } from "~/i18n/context";
import type { DuoFile } from "~/mentoring/duo-file.server";
import { Empty, Part } from "~/ui/page";
import { Table } from "~/ui/table";

export function DuoMeetings({ file }: { file: DuoFile }) {
  const words = useWords();
  if (!file.openedAt) return null;
  return (
    <Part title={words("staff.duos.file.meetings")}>
      {file.meetings.length === 0 ? (
        <Empty>{words("staff.duos.file.noMeetings")}</Empty>
      ) : (
        <ol className="lived">
          {file.meetings.map((meeting) => (
            <li key={meeting.id}>
              <strong>{words.day(meeting.metAt)}</strong>
              {meeting.minutes ? ` · ${words("duo.life.minutes", { count: meeting.minutes })}` : null}
              <br />
              <bdi>{meeting.what}</bdi>
            </li>
          ))}
        </ol>
      )}
    </Part>
  );
}

export function DuoLetters({ file }: { file: DuoFile }) {
  const words = useWords();
  const kindOf = (kind: string): string => {
    const key = `staff.duos.letter.${kind}`;
    return words.has(key) ? words(key) : kind;
  };
  return (
    <Part title={words("staff.duos.file.letters")}>
      {file.letters.length === 0 ? (
        <Empty>{words("staff.duos.file.noLetters")}</Empty>
      ) : (
        <Table
          caption={words("staff.duos.file.letters")}
          rows={file.letters}
          rowKey={(letter) => letter.id}
          columns={[
            { title: words("staff.duos.file.letter.kind"), cell: (letter) => kindOf(letter.kind) },
            { title: words("staff.duos.file.letter.to"), cell: (letter) => <bdi>{letter.to}</bdi> },
            {
              title: words("staff.duos.file.letter.state"),
              cell: (letter) => words(`staff.duos.letterState.${letter.state}`),
            },
            { title: words("staff.duos.file.letter.when"), cell: (letter) => words.moment(letter.at) },
          ]}
        />
      )}
    </Part>
  );
}

/** Every move, in words, newest first. */
export function DuoHistory({ file }: { file: DuoFile }) {
  const words = useWords();
  const told = (move: string): string => {
    const key = `staff.duos.history.${move}`;
    return words(words.has(key) ? key : "staff.duos.history.unknown");
  };
  return (
    <Part title={words("staff.duos.file.history")}>
      <ol className="chronicle">
        {file.history.map((line) => (
          <li key={line.id}>
            <span className="muted">{words.moment(line.at)}</span>
            <br />
            <bdi>{line.by ?? words("staff.duos.history.clock")}</bdi> {told(line.move)}
          </li>
        ))}
      </ol>
    </Part>
  );
}
