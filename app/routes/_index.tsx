import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { spaceOf } from "~/accounts/spaces";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { useWords } from "~/i18n/context";
import { publicFigures } from "~/insight/public-figures.server";
import { ButtonLink } from "~/ui/button";
import { titled } from "~/ui/title";
import { HomeFigures } from "./home-figures.part";

export const meta = titled;
export const handle = { tone: "public" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "_index");
  return { figures: publicFigures(db, now()), space: viewer && spaceOf(viewer) };
}

export default function Home() {
  const { figures, space } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <main id="content" className="home" tabIndex={-1}>
      <section className="home-hero">
        <h1>{words("home.title")}</h1>
        <p className="lead">{words("home.lead")}</p>
        {space ? (
          <p>
            <ButtonLink to={space}>{words("home.mySpace")}</ButtonLink>
          </p>
        ) : null}
        <div className="doors">
          <Door to="/sign-up/volunteer" title={words("home.door.volunteer")} main>
            {words("home.door.volunteer.words")}
          </Door>
          <Door to="/code" title={words("home.door.code")}>
            {words("home.door.code.words")}
          </Door>
        </div>
        <p>
          <Link to="/sign-up/beneficiary">{words("home.door.register")}</Link>
        </p>
      </section>
      <section className="stack" data-gap="large">
        <h2>{words("home.how")}</h2>
        <ol className="four-strokes">
          {([1, 2, 3, 4] as const).map((step) => (
            <li key={step}>
              <h3>{words(`home.how.${step}`)}</h3>
              <p>{words(`home.how.${step}.words`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <HomeFigures figures={figures} />
      <p className="muted">{words("home.partner")}</p>
    </main>
  );
}

const Door = ({
  to,
  title,
  main,
  children,
}: {
  to: string;
  title: string;
  main?: boolean;
  children: string;
}) => (
  <Link to={to} className="door" data-main={main || undefined}>
    <strong>{title}</strong>
    <span>{children}</span>
  </Link>
);
