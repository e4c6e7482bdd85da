import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { conflict } from "~/http/conflict.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { LETTER_WORDS_LIMIT, PublicationForm } from "~/rounds/forms";
import { publishMobilityRound } from "~/rounds/mobility/publication.server";
import { findMobilitySummary } from "~/rounds/mobility/rounds.server";
import { mayBeMoved } from "~/rounds/round-path";
import { TextArea } from "~/ui/form";
import { Sheet } from "~/ui/page";
import { Facts } from "~/ui/table";
import { titled } from "~/ui/title";
import { ROUNDS } from "./mobility-rounds-words.part";
import { type Conflicting, RoundMovePage } from "./rounds-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.mobility-rounds.$roundId.publication");
  const words = wordsFor(request, viewer);
  const { round, drafts } = found(findMobilitySummary(db, viewer, params.roundId ?? ""));
  const { id, state, version, letterWords } = round;
  return {
    title: words("staff.rounds.publication.title"),
    round: { id, state, version },
    possible: mayBeMoved("publish", state),
    letterWords: letterWords ?? words("staff.mobilityRounds.publication.letter"),
    drafts,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.mobility-rounds.$roundId.publication");
  const words = wordsFor(request, viewer);
  const formData = await request.formData();
  const form = parse(formData, PublicationForm, words);
  if (!form.ok) return form.refused();
  const { version, seen, letterWords } = form.value;
  const roundId = params.roundId ?? "";
  const published = publishMobilityRound(db, viewer, { roundId, version, letterWords }, now());
  if (published.ok) return goOn(`${ROUNDS}/${roundId}`, "staff.rounds.publication.done");
  if (published.refusal === "missing") return found(null);
  if (published.refusal === "nobody")
    return refuseField(formData, "", words("staff.mobilityRounds.publication.nobody"));
  return conflict({ seen, now: published.state });
}

export default function Publication() {
  const { title, round, possible, letterWords, drafts } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as Conflicting | undefined;
  const words = useWords();
  const { kept = 0, locked = 0, forced = 0, dropped = 0, forbidden = 0 } = drafts;
  return (
    <RoundMovePage
      {...{ title, round, possible, reply }}
      list={ROUNDS}
      button={words("staff.rounds.publication.button", { count: kept + locked + forced })}
      defaults={{ letterWords }}
      before={
        <Sheet>
          <Facts
            facts={[
              [words("staff.rounds.publication.proposals"), words.number(kept + locked + forced)],
              [words("staff.rounds.publication.forced"), words.number(forced)],
              [words("staff.rounds.publication.aside"), words.number(dropped + forbidden)],
            ]}
          />
          <p>{words("staff.mobilityRounds.publication.lead")}</p>
        </Sheet>
      }
    >
      <TextArea
        name="letterWords"
        label={words("staff.rounds.publication.letterLabel")}
        hint={words("staff.mobilityRounds.publication.letterHint", { maximum: LETTER_WORDS_LIMIT })}
        maxLength={LETTER_WORDS_LIMIT}
        optional
      />
    </RoundMovePage>
  );
}
