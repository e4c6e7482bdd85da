import { isStaff } from "~/accounts/roles";
import type { Viewer } from "~/accounts/viewer";
import { db } from "~/db.server";
import { found } from "~/http/guards.server";
import { useWords } from "~/i18n/context";
import type { Words } from "~/i18n/words";
import type { HouseholdId } from "~/ids";
import { openHouseholdFile } from "~/mobility/household-file.server";
import { HOUSEHOLD_MOVES } from "~/mobility/household-path";
import { wordedWaiting } from "~/mobility/household-waiting.server";
import { movesFor } from "~/moves";
import { ButtonLink } from "~/ui/button";
import { Page, Part, Sheet } from "~/ui/page";
import {
  AnswersPart,
  CandidaciesPart,
  HouseholdConsentsPart,
  HouseholdFactsPart,
  HouseholdHead,
  HouseholdTracePart,
  HurdlesPart,
  WaitingPart,
} from "./household-file.part";
import { PATH_OF_MOVE, type PageMove } from "./household-move.part";
import { placesIn, sectionSetting } from "./household-steps.part";

/** What a file's page shows to a social worker or to staff; opening it is noted. */
export function householdFileView(viewer: Viewer, id: string | undefined, words: Words, at: Date) {
  const opened = found(openHouseholdFile(db, viewer, id as HouseholdId, "household", at));
  const { waiting, ...file } = opened;
  const setting = sectionSetting(at.getFullYear(), { newAccount: false, ways: [] });
  const moves = movesFor(HOUSEHOLD_MOVES, file.state, viewer.role).filter(
    (move): move is PageMove => move in PATH_OF_MOVE,
  );
  return {
    title: `${file.firstName} ${file.lastName}`,
    ...{ file, moves, at, staff: isStaff(viewer.role) },
    places: placesIn(file.answers, setting),
    waiting: wordedWaiting(words, waiting),
  };
}

export function HouseholdFilePage({ view }: { view: ReturnType<typeof householdFileView> }) {
  const { title, file, moves, at, staff, places, waiting } = view;
  const words = useWords();
  const path = `/households/${file.id}`;
  const linkOf = (id: string) => (staff ? `/staff/candidacies/${id}` : `${path}/candidacies/${id}`);
  const toAnswer = file.candidacies.find(({ state, answered }) => state === "proposed" && !answered);
  return (
    <Page
      title={title}
      action={
        toAnswer && !staff ? (
          <ButtonLink to={linkOf(toAnswer.id)}>{words("staff.households.action.answer")}</ButtonLink>
        ) : null
      }
    >
      <HouseholdHead file={file} at={at} />
      <div className="file">
        <div className="stack" data-gap="large">
          <HurdlesPart file={file} />
          {file.duo ? <DuoPart town={file.duo.town} name={file.firstName} to={`${path}/duo`} /> : null}
          <WaitingPart waiting={waiting} />
          <CandidaciesPart file={file} linkOf={linkOf} />
          <AnswersPart file={file} places={places} at={at} />
        </div>
        <div className="stack" data-gap="large">
          <Part title={words("staff.households.file.actions")}>
            <div className="row">
              {moves.map((move) => (
                <ButtonLink
                  key={move}
                  to={`${path}/moves/${PATH_OF_MOVE[move]}`}
                  size="small"
                  kind={move === "leave" ? "alarm" : "quiet"}
                >
                  {words(`household.move.${move}`)}
                </ButtonLink>
              ))}
              <ButtonLink to={`${path}/card`} kind="quiet" size="small">
                {words("staff.households.action.card")}
              </ButtonLink>
              <ButtonLink to={`${path}/notes`} kind="quiet" size="small">
                {words("staff.households.action.notes")}
              </ButtonLink>
              {staff ? (
                <ButtonLink to={`/staff/households/${file.id}/referent`} kind="quiet" size="small">
                  {words("staff.households.action.referent")}
                </ButtonLink>
              ) : null}
            </div>
          </Part>
          <HouseholdFactsPart file={file} />
          <HouseholdConsentsPart file={file} />
          <HouseholdTracePart file={file} />
        </div>
      </div>
    </Page>
  );
}

function DuoPart({ town, name, to }: { town: string; name: string; to: string }) {
  const words = useWords();
  return (
    <Part title={words("staff.households.duo.title", { town, name })}>
      <Sheet tight>
        <p>{words("household.duo.words", { town })}</p>
        <p>
          <ButtonLink to={to} size="small">
            {words("staff.households.duo.ask")}
          </ButtonLink>
        </p>
      </Sheet>
    </Part>
  );
}
