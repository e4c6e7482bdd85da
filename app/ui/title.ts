import type { MetaFunction } from "@remix-run/node";

/** The title of a page from its loader's `title`: `export const meta = titled`. */
export const titled: MetaFunction = ({ data }) => {
  const title = (data as { title?: string } | undefined)?.title;
  return [{ title: title ? `${title} · Trait d’union` : "Trait d’union" }];
};
