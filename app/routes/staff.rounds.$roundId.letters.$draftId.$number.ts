import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "~/http/guards.server";
import { letterLayout } from "./letters-rehearsal-handling.part";

/** A letter of a publication that has not happened, for the frame of its page. */
export async function loader(args: LoaderFunctionArgs) {
  const { request } = args;
  const viewer = await enter(request, "staff.rounds.$roundId.letters.$draftId.$number");
  return letterLayout(args, viewer, "duos");
}
