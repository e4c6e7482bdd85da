import { ar } from "./ar";
import { en } from "./en";
import { fr, staff } from "./fr";
import type { Language } from "./languages";

/** French is the source: its keys are the keys. Staff words exist in French only, for now. */
export type Key = keyof typeof fr;
export type StaffKey = keyof typeof staff;
export type Catalogue = Readonly<Record<Key, string>>;

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { fr, en, ar };
export const STAFF_WORDS: Readonly<Record<StaffKey, string>> = staff;
