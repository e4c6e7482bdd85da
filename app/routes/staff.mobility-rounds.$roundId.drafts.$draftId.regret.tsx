import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { readInstead } from "~/rounds/mobility/forms";
import { openRegret } from "~/rounds/mobility/regret.server";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { RegretResult } from "./mobility-rounds-regret.part";

/** While the thread works the page asks again by itself, without a script. */
export const meta: MetaFunction<typeof loader> = (args) => [
  ...(titled(args as never) ?? []),
  ...(args.data?.view.answer?.state === "running" ? [{ httpEquiv: "refresh", content: "2" }] : []),
];
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.mobility-rounds.$roundId.drafts.$draftId.regret");
  const { roundId = "", draftId = "" } = params;
  const offerId = readInstead(new URL(request.url).searchParams);
  return {
    title: wordsFor(request, viewer)("staff.regret.title"),
    view: found(openRegret(db, viewer, { roundId, draftId, offerId }, now)),
  };
}

export default function RegretOfBundle() {
  const { title, view } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page title={title} lead={words("staff.regret.lead")}>
      <RegretResult view={view} />
    </Page>
  );
}
