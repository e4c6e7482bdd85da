import { useWords } from "~/i18n/context";
import type { LetterState } from "~/mail/letters";
import { Tag } from "~/ui/page";

const LOOK: Partial<Record<LetterState, "yes" | "alarm" | "wait">> = {
  waiting: "wait",
  sending: "wait",
  sent: "yes",
  dead: "alarm",
};

/** Where a letter stands, in words. */
export function LetterStateTag({ state }: { state: LetterState }) {
  const words = useWords();
  return <Tag kind={LOOK[state]}>{words(`letter.state.${state}`)}</Tag>;
}
