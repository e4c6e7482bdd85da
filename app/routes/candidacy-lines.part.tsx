import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import type { TakenDwelling, TakenLines, TakenPost, TakenTraining } from "~/mobility/candidacy-lines.server";
import { dayInWords, euros, isolated, namesIn } from "./candidacy-words.part";

/** Work, home and training: parts of one thing, joined by strokes. `people` is left out where names are not to be known. */
export function Lines({ lines, people }: { lines: TakenLines; people?: readonly string[] }) {
  return (
    <ul className="taken">
      {lines.posts.map((post, i) => (
        <PostPart key={`${post.id}${i}`} post={post} />
      ))}
      {lines.dwelling ? <DwellingPart dwelling={lines.dwelling} people={people} /> : null}
      {lines.training ? <TrainingPart training={lines.training} /> : null}
    </ul>
  );
}

function PartOf({
  kind,
  title,
  gain,
  by,
  children,
}: {
  kind: "post" | "dwelling" | "training";
  title: string;
  gain: string | null;
  by: string;
  children: ReactNode;
}) {
  const words = useWords();
  return (
    <li className="taken-part">
      <p className="muted">{words(`candidacy.line.${kind}`)}</p>
      <h3>
        <bdi>{title}</bdi>
      </h3>
      {gain ? <p className="gain">{gain}</p> : null}
      <ul className="plain-facts">{children}</ul>
      <p className="muted small">{words("candidacy.line.by", { organisation: isolated(by) })}</p>
    </li>
  );
}

function PostPart({ post }: { post: TakenPost }) {
  const words = useWords();
  return (
    <PartOf
      kind="post"
      title={post.label}
      gain={post.person ? words("candidacy.line.for", { person: isolated(post.person) }) : null}
      by={post.organisation}
    >
      <li>
        {words(`candidacy.contract.${post.contract}`)}
        {post.contractMonths ? ` (${words("candidacy.post.months", { count: post.contractMonths })})` : null}
      </li>
      <li>{words("candidacy.post.hours", { hours: words.number(post.weeklyHours) })}</li>
      {post.monthlyGrossCents ? (
        <li>{words("candidacy.post.pay", { euros: euros(words, post.monthlyGrossCents) })}</li>
      ) : null}
      {post.schedules.map((schedule) => (
        <li key={schedule}>{words(`candidacy.schedule.${schedule}`)}</li>
      ))}
      {post.frenchOral === "none" ? null : (
        <li>{words("candidacy.post.french", { level: words(`level.${post.frenchOral}`) })}</li>
      )}
      {post.licence ? <li>{words("candidacy.post.licence", { licence: post.licence })}</li> : null}
      <li>
        {post.startsOn
          ? words("candidacy.line.starts", { day: dayInWords(words, post.startsOn) })
          : words("candidacy.line.startsSoon")}
      </li>
    </PartOf>
  );
}

function DwellingPart({
  dwelling,
  people,
}: {
  dwelling: TakenDwelling;
  people: readonly string[] | undefined;
}) {
  const words = useWords();
  return (
    <PartOf
      kind="dwelling"
      title={words(`candidacy.dwellingType.${dwelling.type}`)}
      gain={people?.length ? words("candidacy.line.forAll", { people: namesIn(words, people) }) : null}
      by={dwelling.organisation}
    >
      <li>{words(`candidacy.dwellingKind.${dwelling.kind}`)}</li>
      <li>
        {words("candidacy.dwelling.rooms", { count: dwelling.rooms })}
        {dwelling.surfaceM2
          ? ` · ${words("candidacy.dwelling.surface", { m2: words.number(dwelling.surfaceM2) })}`
          : null}
      </li>
      <li>{words("candidacy.dwelling.rent", { euros: euros(words, dwelling.rentCents) })}</li>
      {dwelling.visale ? <li>{words("candidacy.dwelling.visale")}</li> : null}
      {dwelling.accessible ? <li>{words("candidacy.dwelling.accessible")}</li> : null}
      <li>
        {dwelling.availableFrom
          ? words("candidacy.line.from", { day: dayInWords(words, dwelling.availableFrom) })
          : words("candidacy.line.now")}
      </li>
    </PartOf>
  );
}

function TrainingPart({ training }: { training: TakenTraining }) {
  const words = useWords();
  const { startsOn, endsOn, hours } = training;
  return (
    <PartOf
      kind="training"
      title={training.what}
      gain={training.person ? words("candidacy.line.for", { person: isolated(training.person) }) : null}
      by={training.organisation}
    >
      {hours ? <li>{words("candidacy.training.hours", { count: hours })}</li> : null}
      <li>
        {startsOn && endsOn
          ? words("candidacy.training.dates", {
              from: dayInWords(words, startsOn),
              until: dayInWords(words, endsOn),
            })
          : startsOn
            ? words("candidacy.line.starts", { day: dayInWords(words, startsOn) })
            : words("candidacy.line.startsSoon")}
      </li>
    </PartOf>
  );
}
