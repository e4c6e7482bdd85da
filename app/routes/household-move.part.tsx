import { Form } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { HouseholdHurdle, HouseholdMove, HouseholdState } from "~/mobility/household-path";
import { Button, ButtonLink } from "~/ui/button";
import { Actions } from "~/ui/form";
import { Notice, Page } from "~/ui/page";
import { HurdleList } from "./household-hurdles.part";

/** The moves that a professional makes on a page of its own, by the last part of its address. */
export const PATH_OF_MOVE = {
  make_ready: "ready",
  pause: "pause",
  resume: "resume",
  leave: "leave",
  come_back: "come-back",
} as const satisfies Partial<Record<HouseholdMove, string>>;
export type PageMove = keyof typeof PATH_OF_MOVE;

export const moveNamed = (text: string | undefined): PageMove | null =>
  (Object.keys(PATH_OF_MOVE) as PageMove[]).find((move) => PATH_OF_MOVE[move] === text) ?? null;

export interface HouseholdRefusal {
  why: "conflict" | "hurdles";
  state: HouseholdState;
  hurdles?: HouseholdHurdle[];
}

/** One move of a household's project: what it changes, one button, and what happened if it came too late or too early. */
export function HouseholdMovePage({
  title,
  move,
  base,
  file,
  refused,
}: {
  title: string;
  move: PageMove;
  /** "/households/hou_…": where hurdles are cleared. */
  base: string;
  file: string;
  refused: HouseholdRefusal | undefined;
}) {
  const words = useWords();
  return (
    <Page title={title} width="narrow">
      {refused ? (
        <Notice kind="alarm">
          {refused.why === "conflict" ? (
            <p>{words("staff.households.conflict", { state: words(`household.state.${refused.state}`) })}</p>
          ) : (
            <>
              <p>{words("staff.households.hurdlesFirst")}</p>
              <HurdleList hurdles={refused.hurdles ?? []} base={base} />
            </>
          )}
        </Notice>
      ) : null}
      <p>{words(`staff.households.${PATH_OF_MOVE[move]}.words`)}</p>
      <Form method="post" reloadDocument>
        <Actions>
          <Button kind={move === "leave" ? "alarm" : undefined}>{words(`household.move.${move}`)}</Button>
          <ButtonLink to={file} kind="plain">
            {words("staff.households.backToFile")}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}
