import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { beginRegistration, listRegistrations, SIGN_UP_DAYS, throwAway } from "~/mentoring/sign-up.server";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask } from "~/ui/form";
import { Empty, Page, Part } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "people.new._index");
  const words = wordsFor(request, viewer);
  const at = now();
  const drafts = listRegistrations(db, viewer.userId, at).map(({ id, answers, createdAt, touchedAt }) => ({
    id,
    name: answers.household ? `${answers.household.firstName} ${answers.household.lastName}` : null,
    touched: words.fromNow(touchedAt, at),
    erased: words.fromNow(createdAt.getTime() + SIGN_UP_DAYS * 86_400_000, at),
  }));
  return { title: words("signup.register.title"), drafts };
}

/** Begins a registration, or throws a begun one away. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "people.new._index");
  const thrown = (await request.formData()).get("throwAway");
  if (typeof thrown === "string") {
    if (!throwAway(db, { id: thrown, by: viewer.userId }, now())) throw notFound();
    return goOn("/people/new", "signup.register.thrownAway");
  }
  const id = beginRegistration(db, viewer.userId, wordsFor(request, viewer).language, now());
  return goOn(`/people/new/${id}/household`);
}

export default function Register() {
  const { title, drafts } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page title={title} lead={words("signup.register.lead")} width="narrow">
      <Part title={words("signup.register.ready")}>
        <p>{words("signup.register.ready.words")}</p>
        <Ask>
          <Actions>
            <Button>{words("signup.register.go")}</Button>
          </Actions>
        </Ask>
      </Part>
      <Part title={words("signup.register.drafts")}>
        {drafts.length === 0 ? <Empty>{words("signup.register.drafts.none")}</Empty> : null}
        <ul className="drafts">
          {drafts.map((draft) => (
            <Draft key={draft.id} draft={draft} />
          ))}
        </ul>
      </Part>
    </Page>
  );
}

interface DraftLine {
  id: string;
  name: string | null;
  touched: string;
  erased: string;
}

function Draft({ draft }: { draft: DraftLine }) {
  const words = useWords();
  const name = draft.name ?? words("signup.register.unnamed");
  return (
    <li className="row" data-spread>
      <div>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <p className="small muted">
          {words("signup.register.touched", { when: draft.touched })} ·{" "}
          {words("signup.register.erased", { when: draft.erased })}
        </p>
      </div>
      <div className="row">
        <ButtonLink to={`/people/new/${draft.id}`} kind="quiet">
          {words("signup.register.resume")}
        </ButtonLink>
        <Ask>
          <input type="hidden" name="throwAway" value={draft.id} />
          <Button kind="plain">
            {words("signup.register.throwAway")}{" "}
            <span className="visually-hidden">
              <bdi>{name}</bdi>
            </span>
          </Button>
        </Ask>
      </div>
    </li>
  );
}
