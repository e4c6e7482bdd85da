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
import type { HouseholdId } from "~/ids";
import { householdPath } from "~/mobility/household-scope.server";
import { openHouseholdNotes, writeHouseholdNotes } from "~/mobility/household-team.server";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask, TextArea } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "staff" };

const NOTES_LENGTH = 4000;
const NotesForm = z.object({
  notes: z.string().trim().max(NOTES_LENGTH).default(""),
  version: z.number().int(),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "households.$householdId.notes");
  const id = params.householdId as HouseholdId;
  const { firstName, lastName, notes, version } = found(openHouseholdNotes(db, viewer, id, now()));
  const name = `${firstName} ${lastName}`;
  const title = wordsFor(request, viewer)("staff.households.notes.title", { name });
  return { title, file: householdPath(viewer, id), notes, version };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "households.$householdId.notes");
  const words = wordsFor(request, viewer);
  const id = params.householdId as HouseholdId;
  const body = await request.formData();
  const form = parse(body, NotesForm, words);
  if (!form.ok) return form.refused();
  const result = writeHouseholdNotes(db, viewer, id, form.value, now());
  if (result === "not_there") throw notFound();
  if (result === "conflict")
    return refuseField(body, "notes", words("staff.beneficiaries.notes.conflict"), 409);
  return goOn(householdPath(viewer, id), "staff.beneficiaries.notes.done");
}

export default function Notes() {
  const { title, file, notes, version } = useLoaderData<typeof loader>();
  const refused = useActionData<{ form: FormReply }>();
  const words = useWords();
  return (
    <Page title={title} lead={words("staff.households.notes.lead")} width="narrow">
      <Ask reply={refused?.form} defaults={{ notes }}>
        <input type="hidden" name="version" value={version} />
        <TextArea
          name="notes"
          label={words("staff.beneficiaries.notes.label")}
          hint={words("staff.beneficiaries.notes.hint")}
          maxLength={NOTES_LENGTH}
          optional
        />
        <Actions>
          <Button>{words("app.save")}</Button>
          <ButtonLink to={file} kind="plain">
            {words("staff.households.backToFile")}
          </ButtonLink>
        </Actions>
      </Ask>
    </Page>
  );
}
