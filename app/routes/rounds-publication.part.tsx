import { useWords } from "~/i18n/context";
import { LETTER_WORDS_LIMIT } from "~/rounds/forms";
import { Button } from "~/ui/button";
import { TextArea } from "~/ui/form";
import { Sheet } from "~/ui/page";
import { Facts } from "~/ui/table";
import { type Conflicting, RoundMovePage } from "./rounds-move.part";
import { ROUND_PATHS, ROUND_WORDS } from "./rounds-programme.part";
import type { PublicationShown } from "./rounds-publication-handling.part";

/** How many proposals would leave, the words at the head of their letters, and the letters themselves a button away. */
export function PublicationPage({
  shown,
  reply,
}: {
  shown: PublicationShown;
  reply: Conflicting | undefined;
}) {
  const words = useWords();
  const { title, programme, round, possible, letterWords, fields, count, forced, aside, mark } = shown;
  const list = ROUND_PATHS[programme];
  return (
    <RoundMovePage
      {...{ title, round, possible, reply, list }}
      button={words("staff.rounds.publication.button", { count })}
      defaults={{ letterWords }}
      before={
        <Sheet>
          <Facts
            facts={[
              [words("staff.rounds.publication.proposals"), words.number(count)],
              [words("staff.rounds.publication.forced"), words.number(forced)],
              [words("staff.rounds.publication.aside"), words.number(aside)],
            ]}
          />
          {fields.length > 0 ? <p>{words("staff.rounds.publication.part")}</p> : null}
          <p>{words(`${ROUND_WORDS[programme]}.publication.lead`)}</p>
        </Sheet>
      }
    >
      <input type="hidden" name="mark" value={mark} />
      {fields.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <TextArea
        name="letterWords"
        label={words("staff.rounds.publication.letterLabel")}
        hint={words(`${ROUND_WORDS[programme]}.publication.letterHint`, { maximum: LETTER_WORDS_LIMIT })}
        maxLength={LETTER_WORDS_LIMIT}
        optional
      />
      <div>
        <Button kind="quiet" method="get" action={`${list}/${round.id}/letters`}>
          {words("staff.rounds.letters.see")}
        </Button>
      </div>
    </RoundMovePage>
  );
}
