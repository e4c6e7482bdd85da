import type { Reason } from "../matching/reason";
import { DAY_PARTS, DAYS } from "../mentoring/profile";
import { languageName } from "../territory/languages";
import type { Key } from "./catalogue";
import { isolated } from "./isolated";
import type { Words } from "./words";

/** A reason of the engine in the reader's words: its codes become names, its lists sentences. */
export function reasonInWords(words: Words, { key, values }: Reason): string {
  const worded = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, valueInWords(words, name, value)]),
  );
  return words(key as Key, worded);
}

function valueInWords(words: Words, name: string, value: Reason["values"][string]): string | number {
  const list = (prefix: string): string =>
    words.list((Array.isArray(value) ? value : [value]).map((code) => words(`${prefix}.${code}` as Key)));
  switch (name) {
    case "languages":
      return words.list((value as readonly string[]).map((code) => languageName(code, words.language)));
    case "hours":
      return words.list(
        slotsOf(Number(value)).map(([day, part]) => `${words(`day.${day}`)} ${words(`dayPart.${part}`)}`),
      );
    case "interests":
      return list("interest");
    case "hopes":
      return list("hope");
    case "bands":
      return list("ageBand");
    case "wish":
      return list("sexWish");
    case "level":
    case "oral":
    case "written":
      return list("level");
    case "network":
      return list("mobility.network");
    case "care":
      return list("mobility.care");
    case "from":
    case "until":
      return words.day(Date.parse(`${value}T12:00:00Z`));
    case "post":
    case "training":
      return isolated(String(value));
    default:
      return typeof value === "number" ? value : String(value);
  }
}

/** The slots of a week of 28 bits, Monday morning first. */
const slotsOf = (bits: number) =>
  DAYS.flatMap((day, d) =>
    DAY_PARTS.flatMap((part, p) => (bits & (1 << (d * DAY_PARTS.length + p)) ? [[day, part] as const] : [])),
  );
