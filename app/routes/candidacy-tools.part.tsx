import { useWords } from "~/i18n/context";
import type { CandidacyReading } from "~/mobility/candidacy-reader.server";
import { ButtonLink } from "~/ui/button";
import { Part } from "~/ui/page";

/** What a social worker does besides reading and answering with the household, at the present step. */
export function WorkerTools({ reading: { id, standing, visit } }: { reading: CandidacyReading }) {
  const words = useWords();
  const to = (move: string) => `/staff/candidacies/${id}/${move}`;
  if (!["agreed", "visited", "preparing"].includes(standing)) return null;
  return (
    <Part title={words("staff.candidacies.tools")}>
      <div className="row">
        {standing === "agreed" ? (
          <ButtonLink to={to("visit")}>
            {words(visit ? "staff.candidacies.visit.change" : "staff.candidacies.visit.plan")}
          </ButtonLink>
        ) : null}
        {standing === "agreed" && visit ? (
          <ButtonLink kind="quiet" to={to("visit-outcome")}>
            {words("staff.candidacies.outcome.title")}
          </ButtonLink>
        ) : null}
        {standing === "preparing" ? (
          <ButtonLink to={to("tasks")}>{words("staff.candidacies.tasks.title")}</ButtonLink>
        ) : null}
        <ButtonLink kind="quiet" to={to("preparation")}>
          {words(
            standing === "preparing"
              ? "staff.candidacies.preparation.change"
              : "staff.candidacies.preparation.title",
          )}
        </ButtonLink>
        {standing === "preparing" ? (
          <ButtonLink kind="quiet" to={to("arrival")}>
            {words("staff.candidacies.arrival.title")}
          </ButtonLink>
        ) : null}
      </div>
    </Part>
  );
}
