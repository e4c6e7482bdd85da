import { useWords } from "~/i18n/context";
import type { DraftState, RoundState as State } from "~/rounds/round-path";
import { Tag } from "~/ui/page";

const ROUND_KINDS: Partial<Record<State, "yes" | "alarm" | "wait">> = {
  running: "wait",
  drafted: "wait",
  published: "yes",
  failed: "alarm",
};

/** Where a round stands, with its progress while it runs. */
export function RoundState({ state, progress }: { state: State; progress: number }) {
  const words = useWords();
  return (
    <Tag kind={ROUND_KINDS[state]}>
      {words(`round.state.${state}`)}
      {state === "running" ? ` ${words("staff.rounds.percent", { percent: progress })}` : null}
    </Tag>
  );
}

const DRAFT_KINDS: Partial<Record<DraftState, "yes" | "alarm" | "wait">> = {
  locked: "yes",
  forced: "wait",
  forbidden: "alarm",
};

/** What was decided about a draft. */
export function DraftTag({ state }: { state: DraftState }) {
  const words = useWords();
  return <Tag kind={DRAFT_KINDS[state]}>{words(`staff.rounds.draft.state.${state}`)}</Tag>;
}
