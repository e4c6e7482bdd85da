import { environment } from "./environment.server";

/** The whole address of one of our pages, for letters and cards. */
export const linkTo = (path: string): string => new URL(path, environment().publicUrl).href;
