import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { SIDES } from "~/mentoring/duo-path";
import { Page, Part } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "person" };

/** The same page whether the address was known or not. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "sign-up.sent");
  const asked = new URL(request.url).searchParams.get("side");
  const side = SIDES.find((one) => one === asked) ?? "volunteer";
  return { title: wordsFor(request, viewer)("signup.sent.title"), side };
}

export default function Sent() {
  const { title, side } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page title={title} lead={words("signup.sent.words")} width="narrow">
      <p>{words("signup.sent.spam")}</p>
      <Part title={words("signup.sent.next")}>
        <p>{words(`signup.sent.next.${side}`)}</p>
      </Part>
    </Page>
  );
}
