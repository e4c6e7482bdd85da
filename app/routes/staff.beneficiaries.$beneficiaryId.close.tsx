import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import type { BeneficiaryId } from "~/ids";
import { findHeadline } from "~/mentoring/beneficiary-file.server";
import { moveBeneficiary } from "~/mentoring/beneficiary-moves.server";
import { titled } from "~/ui/title";
import { MovePage, type MoveRefusal } from "./beneficiary-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.beneficiaries.$beneficiaryId.close");
  const person = found(findHeadline(db, viewer, params.beneficiaryId as BeneficiaryId));
  const name = `${person.firstName} ${person.lastName}`;
  return { title: wordsFor(request, viewer)("staff.beneficiaries.close.title", { name }), person };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.beneficiaries.$beneficiaryId.close");
  const id = params.beneficiaryId as BeneficiaryId;
  const moved = moveBeneficiary(db, viewer, id, "close", now());
  if (moved.ok) return goOn(`/staff/beneficiaries/${id}`, "staff.beneficiaries.close.done");
  if (moved.why === "not_there") throw notFound();
  return data(moved, { status: 409 });
}

export default function CloseForStaff() {
  const { title, person } = useLoaderData<typeof loader>();
  const refused = useActionData<MoveRefusal>();
  return (
    <MovePage title={title} move="close" person={person} space="/staff/beneficiaries" refused={refused} />
  );
}
