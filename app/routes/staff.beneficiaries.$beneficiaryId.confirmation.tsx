import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
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
import { confirmBeneficiary } from "~/mentoring/beneficiary-moves.server";
import { listConsents } from "~/mentoring/consents.server";
import { listReferents } from "~/mentoring/referents.server";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask, Select, Tick } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Notice, Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { refusalInWords } from "./beneficiary-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

const NEEDED = "staff.beneficiaries.confirm.protectionNeeded";
const ConfirmationForm = z.object({
  protection: z.boolean(NEEDED).refine((on) => on, NEEDED),
  consent: z.boolean().default(false),
  referentId: z.string().transform((id) => id as UserId),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.beneficiaries.$beneficiaryId.confirmation");
  const person = found(findHeadline(db, viewer, params.beneficiaryId as BeneficiaryId));
  if (person.state !== "to_confirm") throw redirect(`/staff/beneficiaries/${person.id}`);
  const name = `${person.firstName} ${person.lastName}`;
  const matching = listConsents(db, person.userId).find(
    ({ purpose, live }) => purpose === "matching" && live,
  );
  return {
    title: wordsFor(request, viewer)("staff.beneficiaries.confirm.title", { name }),
    id: person.id,
    consentGivenAt: matching?.givenAt ?? null,
    referentId: person.referentId,
    referents: listReferents(db, [person.branchId]),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.beneficiaries.$beneficiaryId.confirmation");
  const words = wordsFor(request, viewer);
  const id = params.beneficiaryId as BeneficiaryId;
  const body = await request.formData();
  const form = parse(body, ConfirmationForm, words);
  if (!form.ok) return form.refused();
  const { referentId, consent } = form.value;
  const moved = confirmBeneficiary(db, viewer, id, { referentId, consentCollected: consent }, now());
  if (moved.ok) return goOn(`/staff/beneficiaries/${id}`, "staff.beneficiaries.confirm.done");
  if (moved.why === "not_there") throw notFound();
  const field = { no_consent: "consent", no_referent: "referentId", conflict: "" }[moved.why];
  return refuseField(body, field, refusalInWords(words, moved), moved.why === "conflict" ? 409 : 422);
}

export default function Confirmation() {
  const { id, title, consentGivenAt, referents, referentId } = useLoaderData<typeof loader>();
  const refused = useActionData<{ form: FormReply }>();
  const words = useWords();
  return (
    <Page title={title} lead={words("staff.beneficiaries.confirm.lead")} width="narrow">
      {referents.length === 0 ? (
        <Notice kind="alarm">{words("staff.beneficiaries.confirm.noReferents")}</Notice>
      ) : null}
      <Ask reply={refused?.form} defaults={{ referentId }}>
        <Tick
          name="protection"
          label={words("staff.beneficiaries.confirm.protection")}
          hint={words("staff.beneficiaries.confirm.protectionHint")}
        />
        {consentGivenAt ? (
          <p>{words("staff.beneficiaries.confirm.consentGiven", { date: words.day(consentGivenAt) })}</p>
        ) : (
          <Tick name="consent" label={words("staff.beneficiaries.confirm.consent")} />
        )}
        <Select
          name="referentId"
          label={words("staff.beneficiaries.confirm.referent")}
          empty={words("staff.beneficiaries.confirm.chooseReferent")}
          options={referents.map(({ id: value, name: label }) => ({ value, label }))}
        />
        <Actions>
          <Button>{words("staff.beneficiaries.confirm.do")}</Button>
          <ButtonLink to={`/staff/beneficiaries/${id}`} kind="plain">
            {words("staff.beneficiaries.backToFile")}
          </ButtonLink>
        </Actions>
      </Ask>
    </Page>
  );
}
