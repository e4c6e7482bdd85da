import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { Face as FaceOf } from "~/rounds/faces.server";
import { languageName } from "~/territory/languages";
import { Sheet } from "~/ui/page";
import { Facts } from "~/ui/table";
import { Week } from "~/ui/week";

/** One side of a pair: who they are for a duo, with what both share brought out. */
export function Face({ face, other, at }: { face: FaceOf; other: FaceOf | null; at: Date }) {
  const words = useWords();
  const shares = <T extends string>(
    mine: readonly T[],
    theirs: readonly T[] = [],
    word: (value: T) => string,
  ) => (
    <ul className="shared">
      {mine.map((value) => (
        <li key={value} data-both={theirs.includes(value) || undefined}>
          {word(value)}
        </li>
      ))}
    </ul>
  );
  const spoken = (other?.languages ?? []).map((language) => language.code);
  const file = face.side === "volunteer" ? "volunteers" : "beneficiaries";
  return (
    <Sheet>
      <h3>
        <Link to={`/staff/${file}/${face.id}`}>
          <bdi>{`${face.firstName} ${face.lastName}`}</bdi>
        </Link>
      </h3>
      <Facts
        facts={[
          [
            words("staff.rounds.face.who"),
            `${words(`staff.rounds.people.${face.side}`, { count: face.people })}, ${words.list(
              [...new Set(face.ageBands)].map((band) => words(`ageBand.${band}`)),
            )}`,
          ],
          [
            words("staff.rounds.face.where"),
            words("staff.rounds.face.radius", { town: face.town, km: face.radiusKm }),
          ],
          [
            words("staff.rounds.face.languages"),
            <ul className="shared" key="languages">
              {face.languages.map(({ code, oral }) => (
                <li key={code} data-both={spoken.includes(code) || undefined}>
                  {`${languageName(code, words.language)}, ${words(`level.${oral}`)}`}
                </li>
              ))}
            </ul>,
          ],
          [
            words("staff.rounds.face.interests"),
            shares(face.interests, other?.interests, (interest) => words(`interest.${interest}`)),
          ],
          [
            words("staff.rounds.face.dislikes"),
            shares(face.dislikes, other?.dislikes, (interest) => words(`interest.${interest}`)),
          ],
          [
            words("staff.rounds.face.hopes"),
            shares(face.hopes, other?.hopes, (hope) => words(`hope.${hope}`)),
          ],
          [words("staff.rounds.face.wishes"), wishes()],
          [
            words("staff.rounds.face.since"),
            face.since ? `${words.day(face.since)}, ${words.fromNow(face.since, at)}` : "–",
          ],
        ]}
      />
      <Week
        free={face.freeHours}
        {...(other && { other: other.freeHours })}
        label={words(other ? "staff.rounds.face.hours" : "staff.why.hours", {
          frequency: words(`frequency.${face.frequency}`),
        })}
      />
    </Sheet>
  );

  function wishes(): string {
    const told = [
      face.sexWish !== "any" ? words(`sexWish.${face.sexWish}`) : null,
      face.familyWish !== "any" ? words(`familyWish.${face.familyWish}`) : null,
      ...face.ageWish.map((band) => words(`ageBand.${band}`)),
    ].filter((wish) => wish !== null);
    return told.length > 0 ? told.join(", ") : words("staff.rounds.face.noWish");
  }
}
