import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { openChain } from "~/rounds/chain.server";
import { readWished } from "~/rounds/forms";
import { Page, Part } from "~/ui/page";
import { Joined } from "~/ui/strokes";
import { titled } from "~/ui/title";
import { ChainPath, fullNameOf } from "./rounds-chain.part";
import { Waiting } from "./rounds-waiting.part";

/** While the thread works the page asks again by itself, without a script. */
export const meta: MetaFunction<typeof loader> = (args) => [
  ...(titled(args as never) ?? []),
  ...(args.data?.view.answer?.state === "running" ? [{ httpEquiv: "refresh", content: "2" }] : []),
];
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.rounds.$roundId.drafts.$draftId.chain");
  const { roundId = "", draftId = "" } = params;
  const wished = readWished(new URL(request.url).searchParams);
  const view = found(await openChain(db, viewer, { roundId, draftId, wished }, now));
  const words = wordsFor(request, viewer);
  return { title: words(wished ? "staff.chain.title.with" : "staff.chain.title.without"), view };
}

export default function ChainOfChanges() {
  const { title, view } = useLoaderData<typeof loader>();
  const words = useWords();
  const { round, draft, pair, answer, names, wished } = view;
  const result = answer?.state === "done" ? answer.result : null;
  return (
    <Page title={title} lead={words("staff.chain.lead")}>
      <p>
        <Link to={`/staff/rounds/${round.id}/drafts/${draft.id}`}>{words("staff.rounds.backToPair")}</Link>
      </p>
      <Part title={words(wished ? "staff.chain.of.with" : "staff.chain.of.without")}>
        {names[pair.volunteerId] && names[pair.beneficiaryId] ? (
          <Joined
            as="h3"
            one={fullNameOf(names, pair.volunteerId)}
            other={fullNameOf(names, pair.beneficiaryId)}
          />
        ) : null}
        <Waiting answer={answer} state={round.state} />
        {result?.kind === "chain" ? <ChainPath chain={result.chain} names={names} /> : null}
        {result && result.kind !== "chain" ? (
          <p>{words(`staff.chain.${result.kind}.${wished ? "with" : "without"}`)}</p>
        ) : null}
      </Part>
    </Page>
  );
}
