import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { branchesOf } from "~/accounts/viewer";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { listBranchesOf } from "~/mentoring/beneficiary-list.server";
import { listReferents } from "~/mentoring/referents.server";
import { readHouseholdFilter } from "~/mobility/household-filter";
import { countHouseholds, listHouseholds, PAGE_SIZE } from "~/mobility/household-list.server";
import { listRegions } from "~/territory/where.server";
import { ButtonLink } from "~/ui/button";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { HouseholdFilters, HouseholdPages, HouseholdTable } from "./household-list.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.households._index");
  const at = now();
  const filter = readHouseholdFilter(new URL(request.url).searchParams);
  return {
    title: wordsFor(request, viewer)("staff.households.list.title"),
    ...{ at, filter, size: PAGE_SIZE },
    ...listHouseholds(db, viewer, filter, at),
    counts: countHouseholds(db, viewer, at),
    regions: listRegions(db),
    branches: listBranchesOf(db, viewer),
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
