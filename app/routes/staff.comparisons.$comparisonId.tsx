import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { useWords } from "~/i18n/context";
import { findComparison } from "~/rounds/console/comparisons.server";
import { comparisonPath } from "~/rounds/console/forms";
import { describe, pageOfPairs } from "~/rounds/console/names.server";
import { writeMention } from "~/rounds/scenario";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { ComparedResult, SettingsTable } from "./comparison.part";
import { AllPairs } from "./comparison-pairs.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.comparisons.$comparisonId");
  const kept = found(findComparison(db, viewer, params.comparisonId ?? ""));
  const { result, ...comparison } = kept;
  const { pairs, ...compared } = result;
  const page = Number(new URL(request.url).searchParams.get("page")) || 1;
  return {
    title: comparison.name,
    ...{ comparison, compared, described: describe(db, compared) },
    all: pageOfPairs(db, comparison.programme, pairs ?? [], page),
  };
}

export default function Kept() {
  const { title, comparison, compared, described, all } = useLoaderData<typeof loader>();
  const words = useWords();
  const { programme, branchIds, branches, poolAt, createdBy } = comparison;
  return (
    <Page
      title={title}
      width="wide"
      lead={words("staff.comparison.kept.pool", {
        ...{ moment: words.moment(poolAt), branches: words.list(branches), name: createdBy },
      })}
    >
      <SettingsTable scenarios={compared.scenarios} />
      <ComparedResult {...{ programme, compared, described }} />
      <AllPairs {...{ programme, all }} scenarios={compared.scenarios} />
      <p className="row">
        <Link to={comparisonPath(programme, { mentions: compared.scenarios.map(writeMention), branchIds })}>
          {words("staff.comparison.kept.again")}
        </Link>
        <Link to="/staff/comparisons">{words("staff.comparison.kept")}</Link>
      </p>
    </Page>
  );
}
