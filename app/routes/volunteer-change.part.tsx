import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { VolunteerState } from "~/mentoring/volunteer-path";
import { Part } from "~/ui/page";

/** Steps of the profile that a volunteer may change; the pages are the sign-up's. */
const ANSWERS = [
  ...(["who", "where", "languages", "hours", "interests"] as const),
  ...(["dislikes", "hopes", "wishes", "reach"] as const),
];

export function ChangePart({ state }: { state: VolunteerState }) {
  const words = useWords();
  const isOver = state === "declined" || state === "left";
  return (
    <Part title={words("volunteer.change.title")}>
      <ul className="links">
        {isOver ? null : (
          <li>
            <details>
              <summary>{words("volunteer.change.answers")}</summary>
              <ul className="links">
                {ANSWERS.map((step) => (
                  <li key={step}>
                    <Link to={`/volunteer/profile/${step}`}>{words(`volunteer.answers.${step}`)}</Link>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        )}
        <li>
          <Link to="/volunteer/readings">{words("volunteer.change.readings")}</Link>
        </li>
        {state === "approved" || state === "paused" ? (
          <li>
            <Link to="/volunteer/pause">
              {words(state === "approved" ? "volunteer.change.pause" : "volunteer.change.resume")}
            </Link>
          </li>
        ) : null}
        {isOver ? null : (
          <li>
            <Link to="/volunteer/leave">{words("volunteer.change.leave")}</Link>
          </li>
        )}
      </ul>
    </Part>
  );
}

export function TeamPart({ branch }: { branch: { name: string; email: string } }) {
  const words = useWords();
  return (
    <Part title={words("volunteer.team.title", { branch: branch.name })}>
      <p>
        {words("volunteer.team.words")}{" "}
        <a href={`mailto:${branch.email}`}>{words("volunteer.team.write", { email: branch.email })}</a>
      </p>
    </Part>
  );
}
