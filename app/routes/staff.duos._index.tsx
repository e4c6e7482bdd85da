import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { narrowedBy } from "~/accounts/narrowing.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { readDuoFilter } from "~/mentoring/duo-filter";
import { countDuoQueues, listDuos } from "~/mentoring/duo-queues.server";
import { Page, Part } from "~/ui/page";
import { titled } from "~/ui/title";
import { DuoFilters, DuoPages, DuoQueues, DuoTable } from "./staff-duo-list.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const own = await enter(request, "staff.duos._index");
  const { viewer, branches } = narrowedBy(db, own, searchParams);
  const filter = readDuoFilter(searchParams);
  const at = now();
  return {
    title: wordsFor(request, viewer)("staff.duos.title"),
    now: at.getTime(),
    filter,
    queues: countDuoQueues(db, viewer, at),
    branches,
    ...listDuos(db, viewer, filter, at),
  };
}

export default function Duos() {
  const words = useWords();
  const {
    title,
    now: at,
    filter,
    queues,
    branches,
    lines,
    total,
    page,
    pages,
  } = useLoaderData<typeof loader>();
  return (
    <Page title={title} width="wide">
      <DuoQueues queues={queues} filter={filter} now={at} />
      <Part
        title={words(filter.queue ? `staff.duos.queue.${filter.queue}` : "staff.duos.all")}
        action={<span className="muted">{words("staff.duos.count", { count: total })}</span>}
      >
        <DuoFilters filter={filter} branches={branches} />
        <DuoTable lines={lines} now={at} />
        <DuoPages filter={filter} page={page} pages={pages} />
      </Part>
    </Page>
  );
}
