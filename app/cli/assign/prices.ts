import type { Market } from "../../matching/assign/market";
import type { OpenMarket } from "./market";
import type { Pool } from "./pool";
import type { Solved } from "./solved";

const LINES_AT_ONCE = 1000;

/** The lines of prices.csv: persons of the market, then all volunteers, each in text order. */
export function* priceLines(pool: Pool, open: OpenMarket, solved: Solved): Generator<string> {
  const { personPrice, volunteerPrice } = closedRaised(open.market, solved);
  let lines = "side,id,price\n";
  let count = 0;
  for (const [at, i] of open.personInPool.entries()) {
    lines += `person,${csvField(pool.persons[i] as string)},${personPrice[at]}\n`;
    if (++count % LINES_AT_ONCE === 0) {
      yield lines;
      lines = "";
    }
  }
  for (const [j, id] of pool.volunteers.entries()) {
    lines += `volunteer,${csvField(id)},${volunteerPrice[j]}\n`;
    if (++count % LINES_AT_ONCE === 0) {
      yield lines;
      lines = "";
    }
  }
  yield lines;
}

/**
 * The solver need not price a volunteer without places: such edges cannot be used. Their price counts 0 times in the bound,
 * so it is raised until the proof holds on every edge and an outside check needs no exception.
 */
function closedRaised(market: Market, { assignment, level }: Solved) {
  const { personPrice } = assignment;
  const volunteerPrice = assignment.volunteerPrice.slice();
  for (let i = 0; i < market.persons; i++)
    for (let e = market.start[i] as number; e < (market.start[i + 1] as number); e++) {
      const j = market.volunteer[e] as number;
      if (market.capacity[j] !== 0) continue;
      const needed = (market.weight[e] as number) + level - (personPrice[i] as number);
      volunteerPrice[j] = Math.max(volunteerPrice[j] as number, needed);
    }
  return { personPrice, volunteerPrice };
}

/** Quoted where a reader of CSV files could take it for something else. */
const csvField = (text: string): string =>
  /[",\n\r]|^\s|\s$|^\ufeff/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
