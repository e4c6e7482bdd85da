import { Form, Link } from "@remix-run/react";
import { Children, Fragment, isValidElement, type ReactNode } from "react";
import { useWords } from "~/i18n/context";
import type { DraftPage } from "~/rounds/draft-list.server";
import { type Look, lookQuery } from "~/rounds/forms";
import { DRAFT_MOVE_NAMES, type DraftMove } from "~/rounds/round-path";
import { Button } from "~/ui/button";
import { useNonce } from "~/ui/nonce";

/** The form that ticked rows belong to: a row has forms of its own, and stands in none. */
export const CHOICE_FORM = "choice";

/** The keys of the list's script. Words: `staff.rounds.keys.<move>`. */
export const KEYS: Readonly<Record<DraftMove, string>> = { keep: "g", lock: "v", drop: "e", forbid: "i" };

interface RowsProps<OfSide extends string> {
  /** The round's page. */
  base: string;
  look: Look<OfSide>;
  list: { lines: readonly { branchId: string }[]; total: number; groups: DraftPage["groups"] };
  inReview: boolean;
  /** One row for each line, in their order. */
  children: ReactNode;
}

/** Rows of drafts, under the names of their branches where one groups by branch, with what can be done with several at once. */
export function DraftRows<OfSide extends string>({
  base,
  look,
  list,
  inReview,
  children,
}: RowsProps<OfSide>) {
  const rows = Children.toArray(children);
  const groups =
    list.groups.length > 1
      ? list.groups.filter(({ id }) => list.lines.some(({ branchId }) => branchId === id))
      : [null];
  return (
    <div className="draft-rows" data-rows="">
      {inReview ? <ChoiceBar {...{ base, look }} total={list.total} /> : null}
      <Keys inReview={inReview} />
      <p className="visually-hidden" role="status" data-said="" />
      {groups.map((group) => (
        <Fragment key={group?.id ?? "all"}>
          {group ? <GroupHead {...{ group, look }} /> : null}
          <ol className="draft-list">
            {rows.filter((row, n) => isValidElement(row) && (!group || list.lines[n]?.branchId === group.id))}
          </ol>
        </Fragment>
      ))}
      <script type="module" src="/review.js" nonce={useNonce()} />
    </div>
  );
}

function GroupHead<OfSide extends string>({
  group: { id, name, count },
  look,
}: {
  group: DraftPage["groups"][number];
  look: Look<OfSide>;
}) {
  const words = useWords();
  return (
    <h3 className="draft-group">
      <Link to={lookQuery(look, { branch: id, group: null })}>
        <bdi>{name}</bdi>
      </Link>{" "}
      <span className="muted small">{words("staff.rounds.group.count", { count })}</span>
    </h3>
  );
}

/** Publish what was ticked, or the first ones of the list as it is shown. */
function ChoiceBar<OfSide extends string>({
  base,
  look,
  total,
}: {
  base: string;
  look: Look<OfSide>;
  total: number;
}) {
  const words = useWords();
  const shown = [...new URLSearchParams(lookQuery(look, {}))];
  return (
    <div className="choice-bar no-print">
      <Form id={CHOICE_FORM} method="get" action={`${base}/publication`} reloadDocument>
        <Button kind="quiet" size="small">
          {words("staff.rounds.choose.ticked")}
        </Button>
      </Form>
      <Form method="get" action={`${base}/publication`} className="row" reloadDocument>
        {shown.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className="row">
          <span>{words("staff.rounds.choose.first")}</span>
          <input type="number" name="first" min={1} max={100_000} defaultValue={total} data-short />
        </label>
        <Button kind="quiet" size="small">
          {words("staff.rounds.choose.publish")}
        </Button>
      </Form>
    </div>
  );
}

/** The keys of a pair's page. */
export const PairKeys = () => (
  <>
    <KeyList
      keys={["previous", "next", ...DRAFT_MOVE_NAMES].map((key) => [
        PAIR_KEYS[key as PairKey],
        key as PairKey,
      ])}
    />
    <script type="module" src="/review.js" nonce={useNonce()} />
  </>
);
const PAIR_KEYS = { previous: "p", next: "n", ...KEYS } as const;
type PairKey = keyof typeof PAIR_KEYS;

/** What the keyboard can do, shown where the script runs; it can be switched off (WCAG 2.1.4). */
function Keys({ inReview }: { inReview: boolean }) {
  return (
    <KeyList
      keys={[
        ["j", "next"],
        ["k", "previous"],
        ...(inReview ? DRAFT_MOVE_NAMES.map((move) => [KEYS[move], move] as const) : []),
        ...(inReview ? [["x", "tick"] as const] : []),
      ]}
    />
  );
}

function KeyList({ keys }: { keys: readonly (readonly [key: string, what: PairKey | "tick"])[] }) {
  const words = useWords();
  return (
    <details className="keys small no-print" data-with-script="">
      <summary>{words("staff.rounds.keys")}</summary>
      <ul>
        {keys.map(([key, what]) => (
          <li key={key}>
            <kbd>{key}</kbd> {words(`staff.rounds.keys.${what}`)}
          </li>
        ))}
      </ul>
      <label className="choice">
        <input type="checkbox" data-keys="" defaultChecked />
        <span>{words("staff.rounds.keys.on")}</span>
      </label>
    </details>
  );
}
