import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { BranchId } from "~/ids";
import { DEFAULT_SETTINGS } from "~/matching/duo/settings";
import { NamedSettingsForm } from "~/rounds/forms";
import { listOwnBranches } from "~/rounds/round-lists.server";
import { listSettingsVersions, saveSettings } from "~/rounds/settings.server";
import { Button } from "~/ui/button";
import { Actions, Ask, Field, Select } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Empty, Page, Part } from "~/ui/page";
import { Table } from "~/ui/table";
import { titled } from "~/ui/title";
import { SettingsFields, settingsDefaults } from "./rounds-settings.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.settings");
  const versions = listSettingsVersions(db, viewer);
  const from = new URL(request.url).searchParams.get("from");
  return {
    title: wordsFor(request, viewer)("staff.settings.title"),
    versions,
    from: versions.find((version) => version.id === from) ?? versions[0] ?? null,
    branches: listOwnBranches(db, viewer),
    forAll: viewer.role === "admin",
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.settings");
  const words = wordsFor(request, viewer);
  const formData = await request.formData();
  const form = parse(formData, NamedSettingsForm, words);
  if (!form.ok) return form.refused();
  const { name, branchId, ...values } = form.value;
  const settings = { name, branchId: (branchId ?? null) as BranchId | null, values };
  const saved = saveSettings(db, viewer, settings, now());
  if (saved.ok) return goOn("/staff/settings", "staff.settings.saved");
  const field = saved.refusal === "name_taken" ? "name" : "branchId";
  return refuseField(formData, field, words(`staff.settings.${saved.refusal}`));
}

export default function Settings() {
  const { title, versions, from, branches, forAll } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as { form?: FormReply } | undefined;
  const words = useWords();
  const scope = (name: string | null) => name ?? words("staff.settings.everyBranch");
  return (
    <Page title={title} lead={words("staff.settings.lead")}>
      <Ask
        reply={reply?.form}
        defaults={{
          ...settingsDefaults(from?.values ?? DEFAULT_SETTINGS),
          name: from?.name ?? "",
          branchId: from ? (from.branchId ?? "") : forAll ? "" : branches[0]?.id,
        }}
      >
        <SettingsFields />
        <Part title={words("staff.settings.naming")}>
          <Field
            name="name"
            label={words("staff.settings.name")}
            hint={words("staff.settings.name.hint")}
            maxLength={60}
          />
          <Select
            name="branchId"
            label={words("staff.settings.branch")}
            options={branches.map(({ id, name }) => ({ value: id, label: name }))}
            {...(forAll && { empty: words("staff.settings.everyBranch") })}
          />
          <Actions>
            <Button>{words("staff.settings.save")}</Button>
          </Actions>
        </Part>
      </Ask>
      <Part title={words("staff.settings.versions")}>
        {versions.length === 0 ? (
          <Empty>{words("staff.settings.empty")}</Empty>
        ) : (
          <Table
            caption={words("staff.settings.versions")}
            rows={versions}
            rowKey={(version) => version.id}
            columns={[
              {
                title: words("staff.settings.name"),
                cell: (version) => (
                  <Link to={`?from=${version.id}`} aria-current={version.id === from?.id || undefined}>
                    <bdi>{version.name}</bdi> {words("staff.settings.number", { number: version.number })}
                  </Link>
                ),
              },
              { title: words("staff.settings.branch"), cell: (version) => scope(version.branch) },
              {
                title: words("staff.settings.when"),
                cell: (version) =>
                  words("staff.settings.by", {
                    moment: words.moment(version.createdAt),
                    name: version.createdBy ?? "–",
                  }),
              },
            ]}
          />
        )}
      </Part>
    </Page>
  );
}
