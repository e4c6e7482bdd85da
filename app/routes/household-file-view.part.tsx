import { isStaff } from "~/accounts/roles";
import type { Viewer } from "~/accounts/viewer";
import { db } from "~/db.server";
import { found } from "~/http/guards.server";
import type { Words } from "~/i18n/words";
import type { HouseholdId } from "~/ids";
import { openHouseholdFile } from "~/mobility/household-file.server";
import { HOUSEHOLD_MOVES } from "~/mobility/household-path";
import { wordedWaiting } from "~/mobility/household-waiting.server";
import { movesFor } from "~/moves";
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
