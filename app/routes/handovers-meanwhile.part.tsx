import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import {
  MEANWHILE_KINDS,
  MEANWHILE_PATHS,
  type MeanwhileCount,
  type MeanwhileKind,
} from "~/insight/meanwhile";
import type { MeanwhileLine } from "~/insight/meanwhile.server";
import { Moment } from "~/ui/time";

type Words = ReturnType<typeof useWords>;

interface CountsProps {
  counts: readonly MeanwhileCount[];
  lettersFailed: number;
  chosen: MeanwhileKind | null;
}

const kindsIn = (counts: readonly MeanwhileCount[]) =>
  MEANWHILE_KINDS.filter((kind) => counts.some((row) => row.kind === kind));

/** How often each thing happened, by kind. */
export function MeanwhileCounts({ counts, lettersFailed }: Omit<CountsProps, "chosen">) {
  const words = useWords();
  return (
    <>
      <div className="meanwhile">
        {kindsIn(counts).map((kind) => (
          <section key={kind}>
            <h3>{words(`staff.handovers.kind.${kind}`)}</h3>
            <ul>
              {counts
                .filter((row) => row.kind === kind)
                .map(({ move, count }) => (
                  <li key={move}>
                    <strong>{words.number(count)}</strong> {moveInWords(words, kind, move, count)}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      {lettersFailed > 0 ? (
        <p>
          <strong>{words.number(lettersFailed)}</strong>{" "}
          <Link to="/staff/letters?state=dead">
            {words("staff.handovers.meanwhile.letters", { count: lettersFailed })}
          </Link>
        </p>
      ) : null}
    </>
  );
}

/** One tab for each kind of which something happened. */
export function MeanwhileKinds({ counts, chosen }: Omit<CountsProps, "lettersFailed">) {
  const words = useWords();
  return (
    <nav aria-label={words("staff.handovers.meanwhile.kinds")}>
      <ul className="tabs">
        <li>
          <Link to="?#lines" aria-current={chosen === null ? "page" : undefined}>
            {words("staff.handovers.meanwhile.all")}
          </Link>
        </li>
        {kindsIn(counts).map((kind) => (
          <li key={kind}>
            <Link to={`?kind=${kind}#lines`} aria-current={kind === chosen ? "page" : undefined}>
              {words(`staff.handovers.kind.${kind}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function MeanwhileLines({ lines }: { lines: readonly MeanwhileLine[] }) {
  const words = useWords();
  return (
    <ol className="plain-list history">
      {lines.map(({ id, at, kind, move, subjectId, name, by }) => (
        <li key={id}>
          <Moment at={at}>{words.moment(at)}</Moment>
          <span>
            {moveInWords(words, kind, move, 1)}
            {" · "}
            <Link to={MEANWHILE_PATHS[kind] + subjectId}>
              <bdi>{name || words("staff.handovers.meanwhile.nameless")}</bdi>
            </Link>
            {" · "}
            <span className="muted">
              <bdi>{actorInWords(words, by)}</bdi>
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Pages of the lines: older ones as long as there are any. */
export function MeanwhilePages({
  kind,
  page,
  more,
}: {
  kind: MeanwhileKind | null;
  page: number;
  more: boolean;
}) {
  const words = useWords();
  if (page === 1 && !more) return null;
  const to = (page: number) => `?${new URLSearchParams({ ...(kind && { kind }), page: String(page) })}#lines`;
  const here = words("staff.handovers.meanwhile.page", { page });
  return (
    <nav className="row" aria-label={here}>
      {page > 1 ? <Link to={to(page - 1)}>{words("staff.handovers.meanwhile.newer")}</Link> : null}
      <span className="muted">{here}</span>
      {more ? <Link to={to(page + 1)}>{words("staff.handovers.meanwhile.older")}</Link> : null}
    </nav>
  );
}

function moveInWords(words: Words, kind: MeanwhileKind, move: string, count: number): string {
  const key = `staff.handovers.move.${kind}.${move}`;
  return words(words.has(key) ? key : "staff.handovers.move.other", { count });
}

function actorInWords(words: Words, by: MeanwhileLine["by"]): string {
  if (by === null) return words("staff.handovers.meanwhile.by.clock");
  return typeof by === "string" ? words(`staff.handovers.meanwhile.by.${by}`) : by.colleague;
}
