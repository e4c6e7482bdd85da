import { searchKey } from "../territory/search-key";

/** Does a name begin each of the typed words somewhere? Accents and hyphens are forgiven; other scripts compare as written. */
export function isNamedLike(name: string, typed: string): boolean {
  const words = ` ${comparable(name)}`;
  return comparable(typed)
    .split(" ")
    .every((word) => words.includes(` ${word}`));
}

/** The same for one person whose first and last names were written in the other order, or with other accents. */
export const nameKey = (firstName: string, lastName: string): string =>
  comparable(`${firstName} ${lastName}`).split(" ").sort().join(" ");

const comparable = (text: string): string => searchKey(text) || text.trim().toLowerCase();
