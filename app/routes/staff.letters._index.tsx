import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { narrowedBy } from "~/accounts/narrowing.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { BranchId } from "~/ids";
import { LETTER_STATES, type LetterState } from "~/mail/letters";
import { findPause } from "~/mail/pause.server";
import { listStaffLetters } from "~/mentoring/staff-letters.server";
import { Empty, Notice, Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { LettersList } from "./letters-list.part";
import { BranchChoice } from "./staff-branch.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const own = await enter(request, "staff.letters._index");
  const { viewer, ...scope } = narrowedBy(db, own, searchParams);
  const state = LETTER_STATES.find((known) => known === searchParams.get("state")) ?? null;
  const page = Math.max(1, Number.parseInt(searchParams.get("page") ?? "1", 10) || 1);
  const list = listStaffLetters(db, viewer, { state, page });
  const title = wordsFor(request, viewer)("staff.letters.title");
  return { ...list, state, page, scope, pause: findPause(db, now()), title };
}

export default function StaffLetters() {
  const { letters, more, state, page, scope, pause } = useLoaderData<typeof loader>();
  const address = (page: number) => addressOf(state, page, scope.branchId);
  const words = useWords();
  return (
    <Page title={words("staff.letters.title")} lead={words("staff.letters.lead")} width="wide">
      {pause ? (
        <Notice kind="alarm">
          {words(`staff.letters.pause.${pause.why}`, { moment: words.moment(pause.until) })}
        </Notice>
      ) : null}
      <BranchChoice {...scope} {...(state && { keep: { state } })} />
      <States />
      {letters.length > 0 ? (
        <LettersList letters={letters} back={address(page)} />
      ) : (
        <Empty>{words(state ? "staff.letters.noneInState" : "staff.letters.none")}</Empty>
      )}
      {page > 1 || more ? (
        <nav className="row" aria-label={words("staff.letters.pages")}>
          {page > 1 ? <Link to={address(page - 1)}>{words("staff.letters.newer")}</Link> : null}
          {more ? <Link to={address(page + 1)}>{words("staff.letters.older")}</Link> : null}
        </nav>
      ) : null}
    </Page>
  );
}

/** One tab per state, with how many letters are in it. */
function States() {
  const { counts, state, scope } = useLoaderData<typeof loader>();
  const words = useWords();
  const tab = (of: LetterState | null, label: string, count: number) => (
    <li key={label}>
      <Link to={addressOf(of, 1, scope.branchId)} aria-current={of === state ? "page" : undefined}>
        {words("staff.letters.count", { label, count })}
      </Link>
    </li>
  );
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <nav aria-label={words("staff.letters.filter")}>
      <ul className="tabs">
        {tab(null, words("staff.letters.all"), total)}
        {LETTER_STATES.map((one) =>
          tab(one, words(`letter.state.${one}`), counts.find((row) => row.state === one)?.count ?? 0),
        )}
      </ul>
    </nav>
  );
}

function addressOf(state: LetterState | null, page: number, branchId: BranchId | undefined): string {
  const query = new URLSearchParams();
  if (state) query.set("state", state);
  if (branchId) query.set("branch", branchId);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `/staff/letters?${query}` : "/staff/letters";
}
