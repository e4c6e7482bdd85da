import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { accountOf } from "~/accounts/addresses.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { environment } from "~/environment.server";
import { parse } from "~/http/forms.server";
import { enter, found, notFound } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { letIn } from "~/http/sign-in.server";
import { useWords } from "~/i18n/context";
import type { UserId } from "~/ids";
import { type DemoPerson, listDemoPeople } from "~/mentoring/demo-people.server";
import { listDemoHouseholds } from "~/mobility/demo-households.server";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "public" };

const Choice = z.object({ userId: z.string().max(60) });

export async function loader({ request }: LoaderFunctionArgs) {
  const words = wordsFor(request, await enter(request, "demo"));
  onlyInDemonstration();
  const at = now();
  return {
    title: words("accounts.demo.title"),
    kinds: [...listDemoPeople(db, at), ...listDemoHouseholds(db, at)],
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const words = wordsFor(request, await enter(request, "demo"));
  onlyInDemonstration();
  const form = parse(await request.formData(), Choice, words);
  if (!form.ok) return form.refused();
  return letIn(request, found(accountOf(db, form.value.userId as UserId)), { secondFactor: true });
}

/** With real people this page does not exist. */
function onlyInDemonstration(): void {
  if (environment().mode !== "demo") throw notFound();
}

export default function DemoPage() {
  const words = useWords();
  const { kinds } = useLoaderData<typeof loader>();
  return (
    <Page title={words("accounts.demo.title")} lead={words("accounts.demo.lead")}>
      <div className="demo-kinds">
        {kinds.map(({ kind, people }) => (
          <section key={kind} className="sheet stack" data-gap="small">
            <h2>{words(`accounts.demo.${kind}`)}</h2>
            <p className="muted small">{words(`accounts.demo.${kind}Hint`)}</p>
            {people.length === 0 ? (
              <p className="muted">{words("accounts.demo.empty")}</p>
            ) : (
              <ul>
                {people.map((person) => (
                  <DemoDoor key={person.userId} person={person} />
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </Page>
  );
}

function DemoDoor({ person }: { person: DemoPerson }) {
  const name = `${person.firstName} ${person.lastName}`;
  return (
    <li>
      <Form method="post" reloadDocument>
        <button type="submit" className="demo-door" name="userId" value={person.userId}>
          <strong>
            <bdi>{name}</bdi>
          </strong>
          {person.branch ? <bdi className="muted small">{person.branch}</bdi> : null}
        </button>
      </Form>
    </li>
  );
}
