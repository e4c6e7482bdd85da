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
import type { BeneficiaryId, UserId } from "~/ids";
import { findHeadline } from "~/mentoring/beneficiary-file.server";
import { changeReferent, listReferentChanges } from "~/mentoring/change-referent.server";
import { listReferents } from "~/mentoring/referents.server";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask, Select } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Page, Part } from "~/ui/page";
import { titled } from "~/ui/title";
import { refusalInWords } from "./beneficiary-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

const ReferentForm = z.object({
  referentId: z.string().transform((id) => id as UserId),
  version: z.number().int(),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.beneficiaries.$beneficiaryId.referent");
  const person = found(findHeadline(db, viewer, params.beneficiaryId as BeneficiaryId));
  const name = `${person.firstName} ${person.lastName}`;
  return {
    title: wordsFor(request, viewer)("staff.beneficiaries.referent.title", { name }),
    person,
    referents: listReferents(db, [person.branchId]),
    changes: listReferentChanges(db, person.id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.beneficiaries.$beneficiaryId.referent");
  const words = wordsFor(request, viewer);
  const id = params.beneficiaryId as BeneficiaryId;
  const body = await request.formData();
  const form = parse(body, ReferentForm, words);
  if (!form.ok) return form.refused();
  const moved = changeReferent(db, viewer, id, form.value, now());
  if (moved.ok) return goOn(`/staff/beneficiaries/${id}`, "staff.beneficiaries.referent.done");
  if (moved.why === "not_there") throw notFound();
  return refuseField(body, "referentId", refusalInWords(words, moved), moved.why === "conflict" ? 409 : 422);
}

export default function Referent() {
  const { title, person, referents, changes } = useLoaderData<typeof loader>();
  const refused = useActionData<{ form: FormReply }>();
  const words = useWords();
  const nobody = words("staff.beneficiaries.file.noReferent");
  return (
    <Page title={title} lead={words("staff.beneficiaries.referent.words")} width="narrow">
      <Ask reply={refused?.form} defaults={{ referentId: person.referentId }}>
        <input type="hidden" name="version" value={person.version} />
        <Select
          name="referentId"
          label={words("staff.beneficiaries.referent.new")}
          empty={words("staff.beneficiaries.confirm.chooseReferent")}
          options={referents.map(({ id: value, name: label }) => ({ value, label }))}
        />
        <Actions>
          <Button>{words("staff.beneficiaries.referent.do")}</Button>
          <ButtonLink to={`/staff/beneficiaries/${person.id}`} kind="plain">
            {words("staff.beneficiaries.backToFile")}
          </ButtonLink>
        </Actions>
      </Ask>
      {changes.length > 0 ? (
        <Part title={words("staff.beneficiaries.referent.history")}>
          <ol className="plain-list history">
            {changes.map((change, i) => (
              <li key={i}>
                <time dateTime={change.at.toISOString()}>{words.day(change.at)}</time>
                <span>
                  {words("staff.beneficiaries.referent.line", {
                    from: change.from ?? nobody,
                    to: change.to ?? nobody,
                  })}
                </span>
              </li>
            ))}
          </ol>
        </Part>
      ) : null}
    </Page>
  );
}
