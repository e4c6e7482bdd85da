import { useWords } from "~/i18n/context";
import { LANGUAGE_NAMES } from "~/i18n/languages";
import { phoneInWords } from "~/mentoring/phone";
import type { VolunteerFile } from "~/mentoring/volunteer-file.server";
import type { VolunteerMove } from "~/mentoring/volunteer-path";
import { languageName } from "~/territory/languages";
import { ButtonLink } from "~/ui/button";
import { Part, Tag } from "~/ui/page";
import { Facts } from "~/ui/table";
import { Week } from "~/ui/week";
import { volunteerStateKind } from "./volunteer-list.part";

type File = Omit<VolunteerFile, "reason">;

/** State, next step and wait in one line under the name. */
export function FileHead({ file, at }: { file: File; at: Date }) {
  const words = useWords();
  const { state, next, approvedAt, createdAt } = file;
  const since = approvedAt ?? createdAt;
  return (
    <div className="row">
      <Tag kind={volunteerStateKind(state)}>{words(`volunteer.state.${state}`)}</Tag>
      {next ? <strong>{words(`staff.volunteers.step.${next}`)}</strong> : null}
      <span>
        {words(approvedAt ? "staff.volunteers.file.approvedOn" : "staff.volunteers.file.since", {
          date: words.day(since),
          ago: words.fromNow(since, at),
        })}
      </span>
      <span className="muted small">{words("staff.volunteers.file.logged")}</span>
    </div>
  );
}

/** The page of each move, by its name in the address. */
const PAGE_OF: Record<VolunteerMove, string> = {
  approve: "approval",
  decline: "decline",
  pause: "pause",
  resume: "resume",
  leave: "leave",
};

export function ActionsPart({ moves, path }: { moves: readonly VolunteerMove[]; path: string }) {
  const words = useWords();
  return (
    <Part title={words("staff.volunteers.file.actions")}>
      <div className="row">
        {moves.map((move) => (
          <ButtonLink
            key={move}
            to={`${path}/${PAGE_OF[move]}`}
            size="small"
            kind={move === "leave" || move === "decline" ? "alarm" : "quiet"}
          >
            {words(`volunteer.move.${move}`)}
          </ButtonLink>
        ))}
        <ButtonLink to={`${path}/merge`} kind="quiet" size="small">
          {words("staff.volunteers.file.merge")}
        </ButtonLink>
      </div>
    </Part>
  );
}

export function ContactPart({ file }: { file: File }) {
  const words = useWords();
  const none = words("staff.volunteers.file.none");
  return (
    <Part title={words("staff.volunteers.file.facts")}>
      <Facts
        facts={[
          [
            words("staff.volunteers.file.email"),
            file.email ? (
              <a key="email" href={`mailto:${file.email}`}>
                {file.email}
              </a>
            ) : (
              none
            ),
          ],
          [
            words("staff.volunteers.file.phone"),
            file.phone ? (
              <a key="phone" href={`tel:${file.phone}`}>
                {phoneInWords(file.phone)}
              </a>
            ) : (
              none
            ),
          ],
          [words("staff.volunteers.file.reachBy"), words(`staff.volunteers.reachBy.${file.reachBy}`)],
          [words("staff.volunteers.file.language"), LANGUAGE_NAMES[file.language]],
          [words("staff.volunteers.file.place"), file.place],
          [words("staff.volunteers.file.branch"), file.branch],
        ]}
      />
    </Part>
  );
}

export function ProfilePart({ file }: { file: File }) {
  const words = useWords();
  const { profile, maxDuos } = file;
  const interests = (list: readonly File["profile"]["interests"][number][]) =>
    list.length > 0
      ? words.list(list.map((one) => words(`interest.${one}`)))
      : words("staff.volunteers.file.nothing");
  const wishes = [
    words(`sexWish.${profile.sexWish}`),
    profile.ageWish.length > 0
      ? words.list(profile.ageWish.map((band) => words(`ageBand.${band}`)))
      : words("staff.volunteers.file.anyAge"),
    words(`familyWish.${profile.familyWish}`),
  ];
  return (
    <Part title={words("staff.volunteers.file.profile")}>
      <Facts
        facts={[
          [words("staff.volunteers.file.household"), <Members key="members" profile={profile} />],
          [words("staff.volunteers.file.languages"), <Languages key="languages" profile={profile} />],
          [
            words("staff.volunteers.file.radius"),
            words("staff.volunteers.file.km", { km: profile.radiusKm }),
          ],
          [words("staff.volunteers.file.frequency"), words(`frequency.${profile.frequency}`)],
          [words("staff.volunteers.file.interests"), interests(profile.interests)],
          [words("staff.volunteers.file.dislikes"), interests(profile.dislikes)],
          [
            words("staff.volunteers.file.hopes"),
            words.list(profile.hopes.map((hope) => words(`hope.${hope}`))),
          ],
          [words("staff.volunteers.file.wishes"), wishes.join(" · ")],
          [words("staff.volunteers.file.maxDuos"), words.number(maxDuos)],
        ]}
      />
      <Week free={profile.freeHours} label={words("staff.volunteers.file.hours")} />
    </Part>
  );
}

function Members({ profile }: Pick<File, "profile">) {
  const words = useWords();
  return (
    <ul className="plain-list">
      {profile.members.map((member) => (
        <li key={`${member.firstName} ${member.birthYear}`}>
          <bdi>
            {words("staff.volunteers.file.member", {
              name: member.firstName,
              sex: words(`sex.${member.sex}`),
              year: String(member.birthYear),
            })}
          </bdi>
        </li>
      ))}
    </ul>
  );
}

function Languages({ profile }: Pick<File, "profile">) {
  const words = useWords();
  return (
    <ul className="plain-list">
      {profile.languages.map(({ code, oral, written }) => (
        <li key={code}>
          {words("staff.volunteers.file.spoken", {
            language: languageName(code, words.language),
            oral: words(`level.${oral}`),
            written: words(`level.${written}`),
          })}
        </li>
      ))}
    </ul>
  );
}
