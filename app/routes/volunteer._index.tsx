import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { findMyJourney } from "~/mentoring/my-journey.server";
import { wordedReason } from "~/mentoring/worded-reason";
import { Page, Part } from "~/ui/page";
import { Path } from "~/ui/strokes";
import { titled } from "~/ui/title";
import { DuoCard, EndedCard, PausedCard } from "./volunteer-cards.part";
import { ChangePart, TeamPart } from "./volunteer-change.part";
import { PresentStep } from "./volunteer-step.part";

export const meta = titled;
export const handle = { tone: "person" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "volunteer._index");
  const words = wordsFor(request, viewer);
  const at = now();
  const { reason, ...journey } = found(findMyJourney(db, viewer, at));
  const { firstName } = viewer;
  return {
    title: words("volunteer.home.title"),
    firstName,
    journey,
    reason: wordedReason(words, reason),
    at,
  };
}

export default function WhereIStand() {
  const { firstName, journey, reason, at } = useLoaderData<typeof loader>();
  const words = useWords();
  const { state, points, duos, branch } = journey;
  const isOver = state === "declined" || state === "left";
  return (
    <Page title={words("volunteer.home.hello", { firstName })} width="narrow">
      {isOver ? <EndedCard state={state} /> : null}
      {state === "paused" ? <PausedCard /> : null}
      {duos.map((duo) => (
        <DuoCard key={duo.id} duo={duo} at={at} />
      ))}
      {isOver ? null : (
        <Part title={words("volunteer.home.path")}>
          <Path
            steps={points.map(({ step, done, current }) => ({
              title: words(`volunteer.journey.${step}`),
              done,
              current,
              children: current ? <PresentStep step={step} journey={journey} reason={reason} /> : null,
            }))}
          />
        </Part>
      )}
      <TeamPart branch={branch} />
      <ChangePart state={state} />
    </Page>
  );
}
