import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { MobilityOverview } from "~/rounds/mobility/overview.server";
import { Part, Sheet } from "~/ui/page";

/** How many households may take part and what keeps the others out; what open offers hold. */
export function MobilityOverviewPart({ overview }: { overview: MobilityOverview }) {
  const words = useWords();
  const { eligible, persons, ineligible, hurdles, offers, places } = overview;
  return (
    <Part title={words("staff.rounds.new.people")}>
      <div className="grid">
        <Sheet>
          <p className="overview-count">
            <strong>{words.number(eligible)}</strong>{" "}
            {words("staff.mobilityRounds.overview.eligible", { count: eligible, persons })}
          </p>
          <p className="muted">{words("staff.mobilityRounds.overview.ineligible", { count: ineligible })}</p>
          <ul className="hurdles">
            {hurdles.map(({ hurdle, count, households }) => (
              <li key={hurdle}>
                <details>
                  <summary>
                    <strong>{words.number(count)}</strong> {words(`staff.mobilityRounds.hurdle.${hurdle}`)}
                  </summary>
                  <ul className="names">
                    {households.map(({ id, firstName, lastName }) => (
                      <li key={id}>
                        <Link to={`/staff/households/${id}`}>
                          <bdi>{`${firstName} ${lastName}`}</bdi>
                        </Link>
                      </li>
                    ))}
                    {count > households.length ? (
                      <li className="muted">
                        {words("staff.rounds.andMore", { count: count - households.length })}
                      </li>
                    ) : null}
                  </ul>
                </details>
              </li>
            ))}
          </ul>
        </Sheet>
        <Sheet>
          <p className="overview-count">
            <strong>{words.number(offers)}</strong>{" "}
            {words("staff.mobilityRounds.overview.offers", { count: offers })}
          </p>
          <p className="muted">{words("staff.mobilityRounds.overview.everywhere")}</p>
          <ul className="places-left">
            {(["posts", "dwellings", "trainings"] as const).map((line) => (
              <li key={line}>{words(`staff.mobilityRounds.overview.${line}`, { count: places[line] })}</li>
            ))}
          </ul>
        </Sheet>
      </div>
    </Part>
  );
}
