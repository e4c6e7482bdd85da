import { useWords } from "~/i18n/context";
import type { Answering } from "~/rounds/answers";
import type { RoundState } from "~/rounds/round-path";
import { Notice } from "~/ui/page";

/** Why an answer of the thread is not there: it works, it failed, or the round is no longer being decided upon. */
export function Waiting({ answer, state }: { answer: Answering<unknown> | null; state: RoundState }) {
  const words = useWords();
  if (!answer)
    return <Notice kind="wait">{words("staff.why.notNow", { state: words(`round.state.${state}`) })}</Notice>;
  if (answer.state === "running") return <Notice kind="wait">{words("staff.why.working")}</Notice>;
  if (answer.state === "failed") return <Notice kind="alarm">{words("staff.why.failed")}</Notice>;
  return null;
}
