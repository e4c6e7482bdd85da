import { data } from "@remix-run/node";

/** Somebody was faster: the page again, with the state that was seen and the one that stands now. */
export const conflict = <S extends string>(states: { seen: string; now: S }) =>
  data({ conflict: states }, { status: 409 });
