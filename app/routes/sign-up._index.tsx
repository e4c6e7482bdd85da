import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { SIDES } from "~/mentoring/duo-path";
import { ButtonLink } from "~/ui/button";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "person" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "sign-up._index");
  return { title: wordsFor(request, viewer)("signup.doors.title") };
}

export default function Doors() {
  const { title } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page title={title} lead={words("signup.doors.lead")}>
      <div className="grid doors">
        {SIDES.map((side) => (
          <section key={side} className="sheet stack">
            <h2>{words(`signup.doors.${side}.title`)}</h2>
            <p>{words(`signup.doors.${side}.words`)}</p>
            <ButtonLink to={`/sign-up/${side}`}>{words(`signup.doors.${side}.go`)}</ButtonLink>
          </section>
        ))}
      </div>
      <p className="muted">{words("signup.doors.kept")}</p>
    </Page>
  );
}
