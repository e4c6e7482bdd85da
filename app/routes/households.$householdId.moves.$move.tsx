import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import type { HouseholdId } from "~/ids";
import { findHouseholdHeadline } from "~/mobility/household-file.server";
import { moveHousehold } from "~/mobility/household-moves.server";
import { householdPath } from "~/mobility/household-scope.server";
import { titled } from "~/ui/title";
import { HouseholdMovePage, type HouseholdRefusal, moveNamed, PATH_OF_MOVE } from "./household-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "households.$householdId.moves.$move");
  const move = found(moveNamed(params.move));
  const household = found(findHouseholdHeadline(db, viewer, params.householdId as HouseholdId));
  const name = `${household.firstName} ${household.lastName}`;
  const title = wordsFor(request, viewer)(`staff.households.${PATH_OF_MOVE[move]}.title`, { name });
  const { id } = household;
  return { title, move, base: `/households/${id}`, file: householdPath(viewer, id) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "households.$householdId.moves.$move");
  const move = found(moveNamed(params.move));
  const id = params.householdId as HouseholdId;
  const moved = moveHousehold(db, viewer, id, move, now());
  if (moved.ok) return goOn(householdPath(viewer, id), `staff.households.${PATH_OF_MOVE[move]}.done`);
  if (moved.why === "not_there") throw notFound();
  return data<HouseholdRefusal>(moved, { status: 409 });
}

export default function Move() {
  const view = useLoaderData<typeof loader>();
  return <HouseholdMovePage {...view} refused={useActionData<typeof action>()} />;
}
