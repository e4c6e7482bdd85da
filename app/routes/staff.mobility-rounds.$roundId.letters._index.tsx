import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { enter } from "~/http/guards.server";
import { titled } from "~/ui/title";
import { LettersPage } from "./letters-rehearsal.part";
import { showLetters } from "./letters-rehearsal-handling.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader(args: LoaderFunctionArgs) {
  const { request } = args;
  const viewer = await enter(request, "staff.mobility-rounds.$roundId.letters._index");
  return showLetters(args, viewer, "mobilities");
}

export default function Letters() {
  return <LettersPage {...useLoaderData<typeof loader>()} />;
}
