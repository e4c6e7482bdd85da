import { data } from "@remix-run/node";
import { typedIn } from "./forms.server";

/** Somebody was faster: the page again, with the state that was seen and the one that stands now. */
export const conflict = <S extends string>(states: { seen: string; now: S }) =>
  data({ conflict: states }, { status: 409 });

/** Somebody saved the same thing meanwhile: the form again with everything typed, and what they saved (`latest`). */
export const overtaken = (form: FormData, latest: string) =>
  data({ form: { values: typedIn(form), errors: {} }, overtaken: latest }, { status: 409 });
