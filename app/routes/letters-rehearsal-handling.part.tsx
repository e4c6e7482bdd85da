import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Viewer } from "~/accounts/viewer";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { readChoice, readLetters } from "~/rounds/choice";
import { chosenIds } from "~/rounds/draft-list.server";
import type { Programme } from "~/rounds/programme";
import { ROUND_PROGRAMMES } from "~/rounds/programmes.server";
import { rehearse } from "~/rounds/rehearsals.server";

/** What would leave, a page of it. */
export async function showLetters(
  { request, params }: LoaderFunctionArgs,
  viewer: Viewer,
  programme: Programme,
) {
  const roundId = params.roundId ?? "";
  const query = new URL(request.url).searchParams;
  const { list, sides } = ROUND_PROGRAMMES[programme];
  const choice = readChoice(query, sides);
  const { letterWords, page } = readLetters(query);
  const only = chosenIds(db, list, roundId, choice);
  const of = { roundId, letterWords: letterWords ?? "", only, page };
  const rehearsal = found(await rehearse(db, viewer, programme, of, now()));
  // Their layout is asked for one by one.
  const drafts = rehearsal.drafts.map((draft) => ({
    ...draft,
    letters: draft.letters.map(({ html: _html, ...letter }) => letter),
  }));
  return {
    title: wordsFor(request, viewer)("staff.rounds.letters.title"),
    ...{ programme, roundId, choice, letterWords, rehearsal: { ...rehearsal, drafts } },
  };
}

/** One letter as it will be laid out, for the frame of its page: app/http gives it a policy of its own. */
export async function letterLayout(
  { request, params }: LoaderFunctionArgs,
  viewer: Viewer,
  programme: Programme,
): Promise<Response> {
  const { roundId = "", draftId = "", number = "" } = params;
  const { letterWords } = readLetters(new URL(request.url).searchParams);
  const of = { roundId, letterWords: letterWords ?? "", only: [draftId], page: 1 };
  const [draft] = found(await rehearse(db, viewer, programme, of, now())).drafts;
  const letter = found(draft?.letters[Number(number)]);
  return new Response(letter.html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

export type LettersShown = Awaited<ReturnType<typeof showLetters>>;
