import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "_index");
  return { title: wordsFor(request, viewer)("app.tagline") };
}

export default function Home() {
  const words = useWords();
  return <Page title={words("app.tagline")}>…</Page>;
}
