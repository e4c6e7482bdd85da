import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter, found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import type { BeneficiaryId } from "~/ids";
import { mergePeople } from "~/mentoring/merge/merge.server";
import { MergeForm, mergeChoice } from "~/mentoring/merge/merge-form";
import { listTwins, openCompared, searchRecords } from "~/mentoring/merge/twins.server";
import type { FormReply } from "~/ui/form-reply";
import { titled } from "~/ui/title";
import { MergePage } from "./beneficiary-merge.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.beneficiaries.$beneficiaryId.merge");
  const at = now();
  const id = params.beneficiaryId as BeneficiaryId;
  const person = found(openCompared(db, viewer, "beneficiary", id, at));
  const search = new URL(request.url).searchParams;
  const [otherId, typed] = [search.get("with") as BeneficiaryId | null, search.get("q") ?? ""];
  return {
    title: wordsFor(request, viewer)("staff.beneficiaries.merge.title", { name: person.name }),
    ...{ person, typed },
    other: otherId && found(openCompared(db, viewer, "beneficiary", otherId, at)),
    twins: listTwins(db, viewer, "beneficiary", id),
    results: searchRecords(db, viewer, "beneficiary", id, typed),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.beneficiaries.$beneficiaryId.merge");
  const words = wordsFor(request, viewer);
  const body = await request.formData();
  const form = parse(body, MergeForm, words);
  if (!form.ok) return form.refused();
  const choice = mergeChoice(params.beneficiaryId as BeneficiaryId, form.value);
  const merged = mergePeople(db, viewer, "beneficiary", choice, now());
  if (merged.ok) return goOn(`/staff/beneficiaries/${choice.keptId}`, "staff.beneficiaries.merge.done");
  if (merged.why === "not_there") throw notFound();
  return refuseField(body, "", words(`staff.beneficiaries.merge.refused.${merged.why}`), 409);
}

export default function MergeBeneficiary() {
  const refused = useActionData<{ form: FormReply }>();
  return <MergePage {...useLoaderData<typeof loader>()} path="/staff/beneficiaries" reply={refused?.form} />;
}
