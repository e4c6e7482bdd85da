import { useWords } from "~/i18n/context";
import { reasonInWords } from "~/i18n/reasons";
import type { CandidacyFile } from "~/mobility/candidacy-file.server";
import { Bar } from "~/ui/bar";
import { Empty, Part } from "~/ui/page";
import { Table } from "~/ui/table";
import { Lines } from "./candidacy-lines.part";

export function CandidacyLines({ file }: { file: CandidacyFile }) {
  const words = useWords();
  const { posts, dwelling, training } = file.lines;
  return (
    <Part title={words("staff.candidacies.file.lines")}>
      {posts.length > 0 || dwelling || training ? (
        <Lines lines={file.lines} people={file.people} />
      ) : (
        <Empty>{words("staff.candidacies.file.noLines")}</Empty>
      )}
    </Part>
  );
}

/** The explanation that it was made with: a bar per criterion, nothing counted that is not told. */
export function CandidacyReasons({ file: { explanation } }: { file: CandidacyFile }) {
  const words = useWords();
  const counted = (explanation?.criteria ?? []).filter(
    ({ weight, because }) => weight > 0 && because && words.has(because.key),
  );
  return (
    <Part
      title={words("candidacy.why")}
      action={
        explanation ? (
          <strong>
            {words("staff.candidacies.file.score", {
              score: words.number(Math.round(explanation.score / 100)),
            })}
          </strong>
        ) : null
      }
    >
      {counted.length === 0 ? (
        <Empty>{words("staff.candidacies.file.noReasons")}</Empty>
      ) : (
        <ul className="points">
          {counted.map(({ id, level, because }) => (
            <li key={id}>
              {because ? reasonInWords(words, because) : null}
              <Bar value={level > 200 ? 0 : level} of={200} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

export function CandidacyLetters({ file }: { file: CandidacyFile }) {
  const words = useWords();
  return (
    <Part title={words("staff.candidacies.file.letters")}>
      {file.letters.length === 0 ? (
        <Empty>{words("staff.candidacies.file.noLetters")}</Empty>
      ) : (
        <Table
          caption={words("staff.candidacies.file.letters")}
          rows={file.letters}
          rowKey={(letter) => letter.id}
          columns={[
            {
              title: words("staff.candidacies.file.letter.kind"),
              cell: (letter) => words(`letter.${letter.kind}.subject`),
            },
            {
              title: words("staff.candidacies.file.letter.to"),
              cell: (letter) => <bdi>{letter.to ?? words("staff.candidacies.file.letter.partner")}</bdi>,
            },
            {
              title: words("staff.candidacies.file.letter.state"),
              cell: (letter) => words(`letter.state.${letter.state}`),
            },
            {
              title: words("staff.candidacies.file.letter.when"),
              cell: (letter) => words.moment(letter.at),
            },
          ]}
        />
      )}
    </Part>
  );
}

/** Every move, in words, newest first. */
export function CandidacyHistory({ file }: { file: CandidacyFile }) {
  const words = useWords();
  const told = (move: string): string => {
    const key = `staff.candidacies.history.${move}`;
    return words(words.has(key) ? key : "staff.candidacies.history.unknown");
  };
  return (
    <Part title={words("staff.candidacies.file.history")}>
      <ol className="chronicle">
        {file.history.map((line) => (
          <li key={line.id}>
            <span className="muted">{words.moment(line.at)}</span>
            <br />
            <bdi>{line.by ?? line.organisation ?? words("staff.candidacies.history.clock")}</bdi>{" "}
            {told(line.move)}
            {line.by && line.organisation ? (
              <span className="muted">
                {" · "}
                <bdi>{line.organisation}</bdi>
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </Part>
  );
}
