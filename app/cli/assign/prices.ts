import type { Assignment } from "../../matching/assign/market";
import type { OpenMarket } from "./market";
import type { Pool } from "./pool";

const LINES_AT_ONCE = 1000;

/** The text of prices.csv in pieces: persons of the market, then all volunteers, each in text order. */
export function* pricesText(pool: Pool, open: OpenMarket, prices: Assignment): Generator<string> {
  let lines = ["side,id,price\n"];
  for (const line of priceLines(pool, open, prices)) {
    lines.push(line);
    if (lines.length < LINES_AT_ONCE) continue;
    yield lines.join("");
    lines = [];
  }
  yield lines.join("");
}

function* priceLines(pool: Pool, { personInPool }: OpenMarket, prices: Assignment): Generator<string> {
  for (const [at, i] of personInPool.entries())
    yield `person,${csvField(pool.persons[i] as string)},${prices.personPrice[at]}\n`;
  for (const [j, id] of pool.volunteers.entries())
    yield `volunteer,${csvField(id)},${prices.volunteerPrice[j]}\n`;
}

/** Quoted where a reader of CSV files could take it for something else. */
const csvField = (text: string): string =>
  /[",\n\r]|^\s|\s$|^\ufeff/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
