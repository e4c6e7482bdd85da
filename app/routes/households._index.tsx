import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { readHouseholdFilter } from "~/mobility/household-filter";
import {
  countHouseholds,
  type HouseholdLine,
  listHouseholds,
  listOpenHouseholdForms,
  PAGE_SIZE,
} from "~/mobility/household-list.server";
import { listRegions } from "~/territory/where.server";
import { ButtonLink } from "~/ui/button";
import { Empty, Page, Part, Sheet } from "~/ui/page";
import { titled } from "~/ui/title";
import { HouseholdDraft } from "./household-drafts.part";
import { HouseholdFilters, HouseholdPages, HouseholdTable } from "./household-list.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "households._index");
  const at = now();
  const filter = readHouseholdFilter(new URL(request.url).searchParams);
  return {
    title: wordsFor(request, viewer)("staff.households.list.own"),
    ...{ at, filter, size: PAGE_SIZE },
    ...listHouseholds(db, viewer, filter, at),
    toAnswer: listHouseholds(db, viewer, { state: "to_answer", page: 1 }, at).lines,
    counts: countHouseholds(db, viewer, at),
    forms: listOpenHouseholdForms(db, viewer, at),
    regions: listRegions(db),
  };
}

export default function MyHouseholds() {
  const { title, at, filter, size, lines, total, toAnswer, counts, forms, regions } =
    useLoaderData<typeof loader>();
  const words = useWords();
  const none = Object.values(counts).every((count) => count === 0);
  return (
    <Page
      title={title}
      action={<ButtonLink to="/households/new">{words("staff.households.register")}</ButtonLink>}
      width="wide"
    >
      {toAnswer.length > 0 ? (
        <Part title={words("staff.households.toAnswer")}>
          <div className="grid">
            {toAnswer.map((line) => (
              <ToAnswer key={line.id} line={line} at={at} />
            ))}
          </div>
        </Part>
      ) : null}
      {forms.length > 0 ? (
        <Part title={words("staff.households.forms")}>
          <ul className="drafts">
            {forms.map((draft) => (
              <HouseholdDraft key={draft.id} draft={draft} at={at} />
            ))}
          </ul>
        </Part>
      ) : null}
      {none ? (
        <Empty>{words("staff.households.list.none")}</Empty>
      ) : (
        <>
          <HouseholdFilters space="/households" {...{ filter, counts, regions }} />
          {lines.length > 0 ? (
            <HouseholdTable space="/households" caption={title} lines={lines} at={at} />
          ) : null}
          <HouseholdPages {...{ filter, total, size }} />
        </>
      )}
    </Page>
  );
}

function ToAnswer({ line, at }: { line: HouseholdLine; at: Date }) {
  const words = useWords();
  const { id, firstName, lastName, candidacy } = line;
  if (!candidacy) return null;
  return (
    <Sheet tight>
      <h3>
        <bdi>
          {firstName} {lastName}
        </bdi>
      </h3>
      {candidacy.closesAt ? (
        <p>
          {words("staff.households.closes", {
            date: words.day(candidacy.closesAt),
            inDays: words.fromNow(candidacy.closesAt, at),
          })}
        </p>
      ) : null}
      <p>
        <ButtonLink to={`/households/${id}/candidacies/${candidacy.id}`}>
          {words("staff.households.answer", { firstName })}
        </ButtonLink>
      </p>
    </Sheet>
  );
}
