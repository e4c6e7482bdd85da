import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { narrowedBy } from "~/accounts/narrowing.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { readCandidacyFilter } from "~/mobility/candidacy-filter";
import { countCandidacyQueues, listCandidacies } from "~/mobility/candidacy-queues.server";
import { Page, Part } from "~/ui/page";
import { titled } from "~/ui/title";
import {
  CandidacyFilters,
  CandidacyPages,
  CandidacyQueues,
  CandidacyTable,
} from "./staff-candidacy-list.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const own = await enter(request, "staff.candidacies._index");
  const { viewer, branches } = narrowedBy(db, own, searchParams);
  const filter = readCandidacyFilter(searchParams);
  const at = now();
  return {
    title: wordsFor(request, viewer)("staff.candidacies.title"),
    now: at.getTime(),
    filter,
    queues: countCandidacyQueues(db, viewer, at),
    branches,
    ...listCandidacies(db, viewer, filter, at),
  };
}

export default function Candidacies() {
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
      <CandidacyQueues queues={queues} filter={filter} now={at} />
      <Part
        title={words(filter.queue ? `staff.candidacies.queue.${filter.queue}` : "staff.candidacies.all")}
        action={<span className="muted">{words("staff.candidacies.count", { count: total })}</span>}
      >
        <CandidacyFilters filter={filter} branches={branches} />
        <CandidacyTable lines={lines} now={at} />
        <CandidacyPages filter={filter} page={page} pages={pages} />
      </Part>
    </Page>
  );
}
