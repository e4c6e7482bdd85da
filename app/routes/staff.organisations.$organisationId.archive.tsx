import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter, found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { OrganisationId } from "~/ids";
import { ArchiveForm } from "~/partners/organisation-form";
import { openOrganisationFile } from "~/partners/organisation-list.server";
import { archiveOrganisation } from "~/partners/organisations.server";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.organisations.$organisationId.archive");
  const file = found(openOrganisationFile(db, viewer, params.organisationId as OrganisationId));
  const { id, name, version, archivedAt } = file;
  const key = archivedAt ? "staff.organisations.back" : "staff.organisations.archive";
  return { title: wordsFor(request, viewer)(key), id, name, version, isArchived: archivedAt !== null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.organisations.$organisationId.archive");
  const words = wordsFor(request, viewer);
  const id = params.organisationId as OrganisationId;
  found(openOrganisationFile(db, viewer, id));
  const body = await request.formData();
  const form = parse(body, ArchiveForm, words);
  if (!form.ok) return form.refused();
  const back = body.get("do") === "back";
  const moved = archiveOrganisation(db, viewer, id, { ...form.value, back }, now());
  if (moved.ok)
    return goOn(
      `/staff/organisations/${id}`,
      back ? "staff.organisations.isBack" : "staff.organisations.archived",
    );
  if (moved.why === "not_there") throw notFound();
  if (moved.why === "offers")
    return refuseField(body, "", words("staff.organisations.hasOffers", { count: moved.count }));
  return refuseField(body, "", words("staff.organisations.conflict"), 409);
}

export default function ArchivePartner() {
  const { title, id, name, version, isArchived } = useLoaderData<typeof loader>();
  const reply = useActionData<{ form: FormReply }>();
  const words = useWords();
  return (
    <Page title={title} lead={<bdi>{name}</bdi>} width="narrow">
      <p>{words(isArchived ? "staff.organisations.backWords" : "staff.organisations.archiveWords")}</p>
      <Ask reply={reply?.form}>
        <input type="hidden" name="version" value={version} />
        <Actions>
          <Button name="do" value={isArchived ? "back" : "archive"} kind={isArchived ? undefined : "alarm"}>
            {title}
          </Button>
          <ButtonLink to={`/staff/organisations/${id}`} kind="plain">
            {words("app.cancel")}
          </ButtonLink>
        </Actions>
      </Ask>
    </Page>
  );
}
