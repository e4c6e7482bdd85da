import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import type { PersonId } from "~/matching/duo/one-side";
import { askWhy, openWhy } from "~/rounds/why.server";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { Hindered, NowAlone, WhyHead } from "./rounds-why.part";

/** While the thread works the page asks again by itself, without a script. */
export const meta: MetaFunction<typeof loader> = (args) => [
  ...(titled(args as never) ?? []),
  ...(args.data?.asked?.answer.state === "running" ? [{ httpEquiv: "refresh", content: "2" }] : []),
];
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.rounds.$roundId.people.$personId._index");
  const { roundId = "", personId } = params;
  const at = now();
  const view = found(openWhy(db, viewer, roundId, personId as PersonId, at));
  const { firstName, lastName } = view.person;
  return {
    title: wordsFor(request, viewer)("staff.why.title", { name: `${firstName} ${lastName}` }),
    ...{ view, at, asked: await askWhy(db, view, now) },
  };
}

export default function WhyUnmatched() {
  const { title, view, asked, at } = useLoaderData<typeof loader>();
  return (
    <Page title={title} width="wide">
      <WhyHead view={view} at={at} />
      <Hindered view={view} />
      <NowAlone view={view} asked={asked} />
    </Page>
  );
}
