import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listBranches, openBranch } from "~/accounts/branches.server";
import { emailField, nameField } from "~/accounts/fields";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { placeLabel, placeMeant, searchPlaces } from "~/territory/places.server";
import { Button } from "~/ui/button";
import { Actions, Ask, Field } from "~/ui/form";
import { Empty, Page, Part, Sheet } from "~/ui/page";
import { Table } from "~/ui/table";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "staff" };

const Branch = z.object({ name: nameField, commune: z.string().trim().min(2).max(80), email: emailField });

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.branches");
  return { title: wordsFor(request, viewer)("staff.branches.title"), branches: listBranches(db) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.branches");
  const words = wordsFor(request, viewer);
  const data = await request.formData();
  const form = parse(data, Branch, words);
  if (!form.ok) return form.refused();
  const { name, commune, email } = form.value;
  const place = placeMeant(db, commune);
  if (!place) {
    const near = searchPlaces(db, commune).map(placeLabel);
    const message = near.length > 0 ? "staff.branches.communeWhich" : "staff.branches.communeUnknown";
    return refuseField(data, "commune", [words(message), near.join(", ")].join(" ").trim());
  }
  const opened = openBranch(db, { name, communeCode: place.code, email, by: viewer.userId, at: now() });
  if (!opened) return refuseField(data, "name", words("staff.branches.known"));
  return goOn("/staff/branches", "staff.branches.added");
}

export default function BranchesPage() {
  const words = useWords();
  const { branches } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page title={words("staff.branches.title")} lead={words("staff.branches.lead")}>
      {branches.length === 0 ? (
        <Empty>{words("staff.branches.none")}</Empty>
      ) : (
        <Table
          caption={words("staff.branches.title")}
          rows={branches}
          rowKey={(branch) => branch.id}
          columns={[
            { title: words("staff.branches.name"), cell: (branch) => <bdi>{branch.name}</bdi> },
            { title: words("staff.branches.commune"), cell: (branch) => branch.commune },
            { title: words("accounts.email"), cell: (branch) => <bdi>{branch.email}</bdi> },
            { title: words("staff.branches.staff"), number: true, cell: (branch) => branch.staff },
          ]}
        />
      )}
      <Part title={words("staff.branches.add")}>
        <Sheet>
          <Ask reply={reply?.form}>
            <div className="stack">
              <Field name="name" label={words("staff.branches.name")} autoComplete="off" />
              <Field
                name="commune"
                label={words("staff.branches.commune")}
                hint={words("staff.branches.communeHint")}
                autoComplete="off"
              />
              <Field name="email" type="email" label={words("staff.branches.email")} dir="ltr" />
            </div>
            <Actions>
              <Button>{words("staff.branches.submit")}</Button>
            </Actions>
          </Ask>
        </Sheet>
      </Part>
    </Page>
  );
}
