import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import { LANGUAGE_NAMES } from "~/i18n/languages";
import type { HouseholdFile } from "~/mobility/household-file.server";
import type { HouseholdState } from "~/mobility/household-path";
import { type AnswerStep, sectionsOf } from "~/mobility/household-steps";
import type { WordedWaiting } from "~/mobility/household-waiting.server";
import { ButtonLink } from "~/ui/button";
import { Empty, Notice, Part, Sheet, Tag } from "~/ui/page";
import { Facts } from "~/ui/table";
import { consentInWords } from "./household-consents.part";
import { HurdleList } from "./household-hurdles.part";
import type { PlacesIn } from "./household-steps.part";
import { HouseholdSummary } from "./household-summary.part";

type File = Omit<HouseholdFile, "waiting">;

export const householdKind = (state: HouseholdState) =>
  state === "preparing" ? "alarm" : state === "ready" ? "wait" : state === "placed" ? "yes" : undefined;

/** State and wait in one line under the name. */
export function HouseholdHead({ file, at }: { file: File; at: Date }) {
  const words = useWords();
  return (
    <>
      {file.isMerged ? <Notice kind="alarm">{words("staff.households.file.merged")}</Notice> : null}
      <div className="row">
        <Tag kind={householdKind(file.state)}>{words(`household.state.${file.state}`)}</Tag>
        <span>
          {words("staff.households.file.since", {
            date: words.day(file.since),
            ago: words.fromNow(file.since, at),
          })}
        </span>
        <span className="muted small">{words("staff.households.file.logged")}</span>
      </div>
    </>
  );
}

/** What keeps them out of a round, each with where it is put right. */
export function HurdlesPart({ file }: { file: File }) {
  const words = useWords();
  if (file.hurdles.length === 0) return null;
  return (
    <Part title={words("staff.households.file.hurdles")}>
      <Sheet tight>
        <HurdleList hurdles={file.hurdles} base={`/households/${file.id}`} />
      </Sheet>
    </Part>
  );
}

export function WaitingPart({ waiting }: { waiting: WordedWaiting | null }) {
  const words = useWords();
  if (!waiting) return null;
  return (
    <Part title={words("staff.households.file.reason")}>
      <Sheet tight>
        <p>{waiting.why}</p>
        {waiting.unblock ? (
          <p>
            {words("staff.households.file.unblock", { change: waiting.unblock.change })} (
            {words("staff.households.file.unblockCount", { count: waiting.unblock.bundles })})
          </p>
        ) : null}
        <p className="muted small">
          {words("staff.households.file.reasonRound", { date: words.day(waiting.at) })}
        </p>
      </Sheet>
    </Part>
  );
}

/** `linkOf`: where each candidacy's own page stands for this reader. */
export function CandidaciesPart({ file, linkOf }: { file: File; linkOf: (id: string) => string }) {
  const words = useWords();
  return (
    <Part title={words("staff.households.file.candidacies")}>
      {file.candidacies.length === 0 ? (
        <Empty>{words("staff.households.file.noCandidacies")}</Empty>
      ) : (
        <ul className="plain-list stack" data-gap="small">
          {file.candidacies.map(({ id, title, town, state, createdAt }) => (
            <li key={id} className="row">
              <Link to={linkOf(id)}>{words("staff.households.file.candidacyLine", { title, town })}</Link>
              <Tag kind={state === "proposed" ? "wait" : state === "moved" ? "yes" : undefined}>
                {words(`staff.households.candidacy.${state}`)}
              </Tag>
              <span className="muted small">{words.day(createdAt)}</span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

export function AnswersPart({ file, places, at }: { file: File; places: PlacesIn; at: Date }) {
  const words = useWords();
  const year = at.getFullYear();
  const base = `/households/${file.id}/profile`;
  return (
    <Part title={words("staff.households.file.answers")}>
      <HouseholdSummary
        answers={file.answers}
        steps={sectionsOf(file.answers, year)}
        {...{ places, year }}
        email={file.email}
        linkOf={file.state === "left" ? null : (step: AnswerStep) => `${base}/${step}`}
      />
    </Part>
  );
}

export function HouseholdFactsPart({ file }: { file: File }) {
  const words = useWords();
  return (
    <Part title={words("staff.households.file.facts")}>
      <Facts
        facts={[
          [
            words("staff.households.file.email"),
            file.email ? (
              <a key="email" href={`mailto:${file.email}`}>
                {file.email}
              </a>
            ) : (
              words("staff.households.file.noEmail")
            ),
          ],
          [words("staff.households.file.language"), LANGUAGE_NAMES[file.language]],
          [words("staff.households.file.branch"), file.branch],
          [
            words("staff.households.file.referent"),
            file.referent
              ? `${file.referent.firstName} ${file.referent.lastName}`
              : words("staff.households.file.noReferent"),
          ],
          [words("staff.households.file.registered"), words.day(file.createdAt)],
          ...(file.otherFile
            ? [
                [
                  words("staff.households.file.other"),
                  <Link key="other" to={file.otherFile}>
                    {words("staff.households.file.otherSee")}
                  </Link>,
                ] as const,
              ]
            : []),
        ]}
      />
    </Part>
  );
}

export function HouseholdConsentsPart({ file }: { file: File }) {
  const words = useWords();
  return (
    <Part
      title={words("staff.households.file.consents")}
      action={
        <ButtonLink to={`/households/${file.id}/consents`} kind="quiet" size="small">
          {words("staff.households.action.consents")}
        </ButtonLink>
      }
    >
      <ul className="plain-list stack" data-gap="small">
        {file.consents.map((consent) => (
          <li key={`${consent.recipient} ${consent.organisationId ?? ""}`}>
            <span className="row">
              <Tag kind={consent.live ? "yes" : undefined}>
                {words(consent.live ? "beneficiary.consent.yes" : "beneficiary.consent.no")}
              </Tag>
              <span>
                {words(`household.consent.${consent.recipient}`, { name: consent.organisation ?? "" })}
              </span>
            </span>
            {consent.live && consent.recipient !== "association" ? (
              <span className="small">
                {words.list(consent.fields.map((group) => words(`household.fields.${group}`)))}{" "}
              </span>
            ) : null}
            <span className="muted small">{consentInWords(words, consent)}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Moves and readings: what happened to the file, and who opened it. */
export function HouseholdTracePart({ file }: { file: File }) {
  const words = useWords();
  return (
    <>
      <Part title={words("staff.households.file.history")}>
        {file.history.length === 0 ? (
          <p className="muted">{words("staff.households.file.noHistory")}</p>
        ) : (
          <Trace
            lines={file.history.map(({ at, move, actor }) => ({
              at,
              text: `${moveInWords(words, move)} · `,
              who: actor ?? words("staff.households.file.clock"),
            }))}
          />
        )}
      </Part>
      <Part title={words("staff.households.file.readings")}>
        <Trace
          lines={file.readings.map(({ at, firstName, role }) => ({
            at,
            text: `${words(`letter.role.${role}`)} · `,
            who: firstName,
          }))}
        />
      </Part>
    </>
  );
}

function Trace({ lines }: { lines: readonly { at: Date; text: string; who: string }[] }): ReactNode {
  const words = useWords();
  return (
    <ol className="plain-list history">
      {lines.map(({ at, text, who }, i) => (
        <li key={i}>
          <time dateTime={at.toISOString()}>{words.moment(at)}</time>
          <span>
            {text}
            <bdi>{who}</bdi>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** A move of another room that has no words here is still a line: nothing is left out of a history. */
function moveInWords(words: ReturnType<typeof useWords>, move: string): string {
  const key = `staff.households.history.${move}`;
  return words.has(key) ? words(key) : words("staff.households.history.other", { move });
}
