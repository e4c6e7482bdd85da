import type { Couples, People } from "../columns";
import type { PairContext } from "../criterion";
import { REQUIREMENTS } from "./requirements";

/**
 * Every requirement on many couples: a byte each, with bit n where requirement n stops them; 0 may meet. For as many couples
 * at once as one person has on the other side; the bytes are valid until the next ones.
 */
export function stoppedBy(
  people: People,
  settings: PairContext["settings"],
): (couples: Couples) => Uint8Array {
  const stops = REQUIREMENTS.map((requirement) => requirement.stops(people, settings));
  const stopped = new Uint8Array(Math.max(people.beneficiaries.length, people.volunteers.length));
  return (couples) => {
    stopped.fill(0, 0, couples.count);
    stops.forEach((stop, n) => {
      stop(couples, stopped, 1 << n);
    });
    return stopped;
  };
}
