import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { readCandidacy } from "~/mobility/candidacy-reader.server";
import { seatByLink } from "~/mobility/candidacy-seats.server";
import { ButtonLink } from "~/ui/button";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { actFromSeat } from "./candidacy-household.part";
import { CandidacyPage, titleOf } from "./candidacy-page.part";

export const meta = titled;
export const handle = { tone: "person" };

/** The link of a letter: opens its proposal and nothing else, signs nobody in, and is not used up by reading. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "candidacy.$token");
  const words = wordsFor(request, viewer);
  const at = now();
  const seat = seatByLink(db, params.token ?? "", at);
  if (!seat) return data({ title: words("candidacy.gone.title"), reading: null, now: 0 }, { status: 410 });
  const reading = readCandidacy(db, seat, at);
  return data({ title: titleOf(words, reading, false), reading, now: at.getTime() });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "candidacy.$token");
  const at = now();
  const seat = seatByLink(db, params.token ?? "", at);
  if (!seat) return data({ form: undefined, refused: "tooLate" as const }, { status: 410 });
  // A no ends the link: the thanks cannot be read behind it any more.
  const here = { yes: `/candidacy/${params.token}`, no: "/candidacy/answered" };
  return actFromSeat(request, seat, wordsFor(request, viewer), at, here);
}

export default function LinkedCandidacy() {
  const words = useWords();
  const { reading, now: at } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (!reading)
    return (
      <Page title={words("candidacy.gone.title")} lead={words("candidacy.gone.words")} width="narrow">
        <p>
          <ButtonLink to="/sign-in">{words("app.signIn")}</ButtonLink>
        </p>
      </Page>
    );
  return (
    <CandidacyPage
      reading={reading}
      now={at}
      reply={reply?.form}
      refused={reply && "refused" in reply ? reply.refused : undefined}
      here={null}
      home="/household"
    />
  );
}
