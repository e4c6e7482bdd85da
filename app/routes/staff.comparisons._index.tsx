import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { listComparisons } from "~/rounds/console/comparisons.server";
import { Empty, Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { Way, Ways } from "~/ui/ways";
import { tuningPath } from "./tuning-words.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.comparisons._index");
  return {
    title: wordsFor(request, viewer)("staff.comparison.kept"),
    comparisons: listComparisons(db, viewer),
  };
}

export default function Comparisons() {
  const { title, comparisons } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page title={title} lead={words("staff.comparison.share.lead")}>
      {comparisons.length === 0 ? <Empty>{words("staff.comparison.kept.empty")}</Empty> : null}
      <Ways>
        {comparisons.map(({ id, name, programme, createdAt, createdBy }) => (
          <Way
            key={id}
            to={`/staff/comparisons/${id}`}
            title={name}
            hint={words("staff.comparison.kept.by", {
              ...{ programme: words(`programme.${programme}`), name: createdBy },
              moment: words.moment(createdAt),
            })}
          />
        ))}
      </Ways>
      <p>
        <Link to={tuningPath("duos")}>{words("staff.tuning.title.duos")}</Link>
      </p>
    </Page>
  );
}
