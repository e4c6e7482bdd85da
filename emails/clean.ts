/** Line breaks and other control characters, and the marks that turn the direction of text around. */
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** One line that says what it seems to say: for subjects, addresses, names. */
export const oneLine = (text: string): string =>
  text.replace(TURNING, "").replace(CONTROL, " ").replace(/ {2,}/g, " ").trim();

/** Several lines, as someone wrote them. */
export const lines = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map(oneLine)
    .filter(Boolean);

/** A letter's values with every text on one line; `words` keeps the lines of the person who wrote it. */
export function cleanValues<T extends object>(values: T): T {
  const clean = Object.entries(values).map(([name, value]) => [
    name,
    typeof value !== "string" ? value : name === "words" ? lines(value).join("\n") : oneLine(value),
  ]);
  return Object.fromEntries(clean) as T;
}
