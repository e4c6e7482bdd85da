import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { Viewer } from "~/accounts/viewer";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { conflict } from "~/http/conflict.server";
import { parse, refuseField } from "~/http/forms.server";
import { found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { choiceFields, readChoice, readLetters } from "~/rounds/choice";
import { chosenIds } from "~/rounds/draft-list.server";
import { PublicationForm } from "~/rounds/forms";
import type { Programme } from "~/rounds/programme";
import { ROUND_PROGRAMMES } from "~/rounds/programmes.server";
import { draftsToPublish, markOf } from "~/rounds/publishing.server";
import { mayBeMoved } from "~/rounds/round-path";
import { ROUND_PATHS, ROUND_WORDS } from "./rounds-programme.part";

/** What would be published: every draft that may be, or the choice that the address makes. */
export function showPublication(
  { request, params }: LoaderFunctionArgs,
  viewer: Viewer,
  programme: Programme,
) {
  const words = wordsFor(request, viewer);
  const query = new URL(request.url).searchParams;
  const { list, book, sides, findSummary } = ROUND_PROGRAMMES[programme];
  const { round, drafts } = found(findSummary(db, viewer, params.roundId ?? ""));
  const { id, state, version, letterWords } = round;
  const choice = readChoice(query, sides);
  const chosen = draftsToPublish(db, book, id, chosenIds(db, list, id, choice));
  const typed = readLetters(query).letterWords;
  return {
    title: words("staff.rounds.publication.title"),
    ...{ programme, round: { id, state, version }, possible: mayBeMoved("publish", state) },
    letterWords: typed ?? letterWords ?? words(`${ROUND_WORDS[programme]}.publication.letter`),
    fields: choiceFields(choice),
    count: chosen.length,
    forced: chosen.filter((draft) => draft.state === "forced").length,
    aside: (drafts.dropped ?? 0) + (drafts.forbidden ?? 0),
    mark: markOf(chosen),
  };
}

export async function publish({ request, params }: ActionFunctionArgs, viewer: Viewer, programme: Programme) {
  const words = wordsFor(request, viewer);
  const formData = await request.formData();
  const form = parse(formData, PublicationForm, words);
  if (!form.ok) return form.refused();
  const { version, seen, letterWords, mark } = form.value;
  const { list, sides, publish: publishDrafts } = ROUND_PROGRAMMES[programme];
  const roundId = params.roundId ?? "";
  const only = chosenIds(db, list, roundId, readChoice(new URL(request.url).searchParams, sides));
  const published = publishDrafts(db, viewer, { roundId, version, letterWords, only, mark }, now());
  if (published.ok)
    return goOn(`${ROUND_PATHS[programme]}/${roundId}?state=proposed`, "staff.rounds.publication.done");
  if (published.refusal === "missing") return found(null);
  if (published.refusal === "nobody")
    return refuseField(formData, "", words(`${ROUND_WORDS[programme]}.publication.nobody`));
  if (published.refusal === "other_list")
    return refuseField(formData, "", words("staff.rounds.publication.otherList"), 409);
  return conflict({ seen, now: published.state });
}

export type PublicationShown = ReturnType<typeof showPublication>;
