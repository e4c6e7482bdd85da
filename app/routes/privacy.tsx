import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { Page, Part } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "privacy");
  return { title: wordsFor(request, viewer)("privacy.title") };
}

const PARTS = ["asked", "never", "seen", "decides", "kept", "rights"] as const;

export default function Privacy() {
  const words = useWords();
  return (
    <Page title={words("privacy.title")} lead={words("privacy.lead")} width="narrow">
      {PARTS.map((part) => (
        <Part key={part} title={words(`privacy.${part}`)}>
          <p>{words(`privacy.${part}.words`)}</p>
        </Part>
      ))}
    </Page>
  );
}
