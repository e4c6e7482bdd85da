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
import { DEFAULT_MOBILITY_SETTINGS } from "~/matching/mobility/settings";
import { NamedMobilitySettingsForm } from "~/rounds/mobility/forms";
import { listMobilitySettingsVersions, saveMobilitySettings } from "~/rounds/mobility/settings.server";
import { listOwnBranches } from "~/rounds/round-lists.server";
import { Button } from "~/ui/button";
import { Actions, Ask, Field, Select } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Empty, Page, Part } from "~/ui/page";
import { Table } from "~/ui/table";
import { titled } from "~/ui/title";
import { MobilitySettingsFields, mobilitySettingsDefaults } from "./mobility-rounds-settings.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.mobility-settings");
  const versions = listMobilitySettingsVersions(db, viewer);
  const from = new URL(request.url).searchParams.get("from");
  return {
    title: wordsFor(request, viewer)("staff.mobilityRounds.settings.title"),
    versions,
    from: versions.find((version) => version.id === from) ?? versions[0] ?? null,
    branches: listOwnBranches(db, viewer),
    forAll: viewer.role === "admin",
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.mobility-settings");
  const words = wordsFor(request, viewer);
  const formData = await request.formData();
  const form = parse(formData, NamedMobilitySettingsForm, words);
  if (!form.ok) return form.refused();
  const { name, branchId, ...values } = form.value;
  const settings = { name, branchId: (branchId ?? null) as BranchId | null, values };
  const saved = saveMobilitySettings(db, viewer, settings, now());
  if (saved.ok) return goOn("/staff/mobility-settings", "staff.settings.saved");
  const field = saved.refusal === "name_taken" ? "name" : "branchId";
  return refuseField(formData, field, words(`staff.settings.${saved.refusal}`));
}

export default function MobilitySettings() {
  const { title, versions, from, branches, forAll } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as { form?: FormReply } | undefined;
  const words = useWords();
  const scope = (name: string | null) => name ?? words("staff.settings.everyBranch");
  return (
    <Page title={title} lead={words("staff.mobilityRounds.settings.lead")}>
      <Ask
        reply={reply?.form}
        defaults={{
          ...mobilitySettingsDefaults(from?.values ?? DEFAULT_MOBILITY_SETTINGS),
          name: from?.name ?? "",
          branchId: from ? (from.branchId ?? "") : forAll ? "" : branches[0]?.id,
        }}
      >
        <MobilitySettingsFields />
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
          <Empty>{words("staff.mobilityRounds.settings.empty")}</Empty>
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
