import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { narrowedBy } from "~/accounts/narrowing.server";
import { branchesOf } from "~/accounts/viewer";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { listReferents } from "~/mentoring/referents.server";
import { readHouseholdFilter } from "~/mobility/household-filter";
import { countHouseholds, listHouseholds, PAGE_SIZE } from "~/mobility/household-list.server";
import { ButtonLink } from "~/ui/button";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { HouseholdFilters, HouseholdPages, HouseholdTable } from "./household-list.part";
import { householdRegions } from "./household-steps.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const own = await enter(request, "staff.households._index");
  const { viewer, branches } = narrowedBy(db, own, searchParams);
  const at = now();
  const filter = readHouseholdFilter(searchParams);
  return {
    title: wordsFor(request, viewer)("staff.households.list.title"),
    ...{ at, filter, size: PAGE_SIZE },
    ...listHouseholds(db, viewer, filter, at),
    counts: countHouseholds(db, viewer, at),
    regions: householdRegions(),
    branches,
    referents: listReferents(db, branchesOf(viewer)),
  };
}

export default function Households() {
  const { title, at, filter, size, lines, total, ...choices } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page
      title={title}
      lead={words("staff.households.list.lead", { total })}
      action={<ButtonLink to="/households/new">{words("staff.households.register")}</ButtonLink>}
      width="wide"
    >
      <HouseholdFilters space="/staff/households" filter={filter} {...choices} />
      {lines.length > 0 ? (
        <HouseholdTable space="/staff/households" caption={title} lines={lines} at={at} />
      ) : null}
      <HouseholdPages {...{ filter, total, size }} />
    </Page>
  );
}
