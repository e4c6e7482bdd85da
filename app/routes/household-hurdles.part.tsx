import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { HouseholdHurdle } from "~/mobility/household-path";

/** Where each hurdle is cleared, under a file's base; nothing for those that only time or the association clears. */
const FIXES: Partial<Record<HouseholdHurdle, string>> = {
  no_consent: "/consents",
  no_adult_wants_work: "/profile/adult-0",
  no_region: "/profile/regions",
  place_unknown: "/profile/where",
};

/** What keeps a household out of the matching, in plain words, each with what to do. */
export function HurdleList({ hurdles, base }: { hurdles: readonly HouseholdHurdle[]; base: string }) {
  const words = useWords();
  return (
    <ul className="hurdles">
      {hurdles.map((hurdle) => {
        const fix = FIXES[hurdle];
        const todo = words(`household.hurdle.${hurdle}.do`);
        return (
          <li key={hurdle}>
            <strong>{words(`household.hurdle.${hurdle}`)}</strong>{" "}
            {fix ? <Link to={`${base}${fix}`}>{todo}</Link> : todo}
          </li>
        );
      })}
    </ul>
  );
}
