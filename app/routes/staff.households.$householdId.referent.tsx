import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter, found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { HouseholdId, UserId } from "~/ids";
import { listReferents } from "~/mentoring/referents.server";
import { findHouseholdHeadline } from "~/mobility/household-file.server";
import { changeHouseholdReferent } from "~/mobility/household-team.server";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask, Select } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "staff" };

const ReferentForm = z.object({
  referentId: z
    .string()
    .max(40)
    .transform((id) => id as UserId),
  version: z.number().int(),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.households.$householdId.referent");
  const household = found(findHouseholdHeadline(db, viewer, params.householdId as HouseholdId));
  const name = `${household.firstName} ${household.lastName}`;
  const title = wordsFor(request, viewer)("staff.households.referent.title", { name });
  return { title, household, referents: listReferents(db, [household.branchId]) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.households.$householdId.referent");
  const words = wordsFor(request, viewer);
  const id = params.householdId as HouseholdId;
  const body = await request.formData();
  const form = parse(body, ReferentForm, words);
  if (!form.ok) return form.refused();
  const changed = changeHouseholdReferent(db, viewer, id, form.value, now());
  switch (changed) {
    case "changed":
      return goOn(`/staff/households/${id}`, "staff.households.referent.done");
    case "not_there":
      throw notFound();
    case "no_referent":
      return refuseField(body, "referentId", words("staff.households.referent.none"));
    case "conflict":
      return refuseField(body, "referentId", words("staff.beneficiaries.notes.conflict"), 409);
  }
}

export default function Referent() {
  const { title, household, referents } = useLoaderData<typeof loader>();
  const refused = useActionData<{ form: FormReply }>();
  const words = useWords();
  return (
    <Page title={title} lead={words("staff.households.referent.words")} width="narrow">
      <Ask reply={refused?.form} defaults={{ referentId: household.referentId }}>
        <input type="hidden" name="version" value={household.version} />
        <Select
          name="referentId"
          label={words("staff.beneficiaries.referent.new")}
          empty={words("staff.beneficiaries.confirm.chooseReferent")}
          options={referents.map(({ id: value, name: label }) => ({ value, label }))}
        />
        <Actions>
          <Button>{words("staff.beneficiaries.referent.do")}</Button>
          <ButtonLink to={`/staff/households/${household.id}`} kind="plain">
            {words("staff.households.backToFile")}
          </ButtonLink>
        </Actions>
      </Ask>
    </Page>
  );
}
