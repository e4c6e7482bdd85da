import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { Link, useActionData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter, found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { restoreVersion } from "~/rounds/console/desk.server";
import { RestorationForm, readProgramme } from "~/rounds/console/forms";
import { Notice, Page } from "~/ui/page";

export const handle = { tone: "staff" };

/** A version is restored by its button only: there is no such page to read. */
export async function loader({ request }: LoaderFunctionArgs) {
  await enter(request, "staff.tuning.$programme.restoration");
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.tuning.$programme.restoration");
  const programme = found(readProgramme(params.programme));
  const form = parse(await request.formData(), RestorationForm, wordsFor(request, viewer));
  if (!form.ok) throw notFound();
  const { versionId, seenVersion } = form.value;
  const restored = restoreVersion(db, viewer, programme, { versionId, seen: seenVersion }, now());
  const here = `/staff/tuning/${programme}`;
  if (restored.ok) return goOn(`${here}?from=${restored.id}`, "staff.tuning.restored");
  if (restored.refusal !== "changed") throw notFound();
  return data(
    { latest: `${here}?from=${restored.latest}`, wanted: `${here}?from=${versionId}` },
    { status: 409 },
  );
}

/** Shown only when somebody saved another version meanwhile: both are one click away, nothing was written. */
export default function Overtaken() {
  const answer = useActionData<typeof action>();
  const words = useWords();
  if (!answer) return null;
  return (
    <Page title={words("staff.tuning.conflict.title")} width="narrow">
      <Notice kind="alarm">{words("staff.tuning.conflict.unrestored")}</Notice>
      <ul>
        <li>
          <Link to={answer.latest}>{words("staff.tuning.conflict.see.theirs")}</Link>
        </li>
        <li>
          <Link to={answer.wanted}>{words("staff.tuning.conflict.see.wanted")}</Link>
        </li>
      </ul>
    </Page>
  );
}
