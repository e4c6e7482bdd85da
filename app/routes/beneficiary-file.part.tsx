import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import { LANGUAGE_NAMES } from "~/i18n/languages";
import type { BeneficiaryFile, FileDuo, FileLetter, FileMove } from "~/mentoring/beneficiary-file.server";
import type { WordedReason } from "~/mentoring/worded-reason";
import { Empty, Notice, Part, Sheet, Tag } from "~/ui/page";
import { Facts } from "~/ui/table";
import { consentDates } from "./beneficiary-consents.part";
import { ProfileFacts } from "./beneficiary-profile.part";

type File = Omit<BeneficiaryFile, "reason">;

/** State, wait and referent in one line under the name. */
export function FileHead({ file, at }: { file: File; at: Date }) {
  const words = useWords();
  return (
    <div className="row">
      <Tag kind={stateKind(file.state)}>{words(`beneficiary.state.${file.state}`)}</Tag>
      <span>
        {words("staff.beneficiaries.file.since", {
          date: words.day(file.since),
          ago: words.fromNow(file.since, at),
        })}
      </span>
      <span className="muted small">{words("staff.beneficiaries.file.logged")}</span>
    </div>
  );
}

export const stateKind = (state: File["state"]) =>
  state === "to_confirm" ? "alarm" : state === "waiting" ? "wait" : undefined;

export function FactsPart({ file }: { file: File }) {
  const words = useWords();
  const none = words("staff.beneficiaries.file.none");
  return (
    <Part title={words("staff.beneficiaries.file.facts")}>
      <Facts
        facts={[
          [
            words("staff.beneficiaries.file.email"),
            file.email ? (
              <a key="email" href={`mailto:${file.email}`}>
                {file.email}
              </a>
            ) : (
              words("staff.beneficiaries.file.noEmail")
            ),
          ],
          [
            words("staff.beneficiaries.file.phone"),
            file.phone ? (
              <a key="phone" href={`tel:${file.phone}`}>
                {file.phone}
              </a>
            ) : (
              none
            ),
          ],
          [words("staff.beneficiaries.file.reachBy"), words(`staff.beneficiaries.reachBy.${file.reachBy}`)],
          [words("staff.beneficiaries.file.language"), LANGUAGE_NAMES[file.language]],
          [words("staff.beneficiaries.file.place"), file.place],
          [words("staff.beneficiaries.file.branch"), file.branch],
          [
            words("staff.beneficiaries.file.referent"),
            file.referent
              ? `${file.referent.firstName} ${file.referent.lastName}`
              : words("staff.beneficiaries.file.noReferent"),
          ],
          [
            words("staff.beneficiaries.file.protection"),
            file.protectionConfirmedAt
              ? words("staff.beneficiaries.file.protectionSeen", {
                  date: words.day(file.protectionConfirmedAt),
                })
              : words("staff.beneficiaries.file.protectionMissing"),
          ],
          [words("staff.beneficiaries.file.registered"), words.day(file.createdAt)],
        ]}
      />
    </Part>
  );
}

export function ProfilePart({ file }: { file: File }) {
  const words = useWords();
  return (
    <Part title={words("staff.beneficiaries.file.profile")}>
      {file.profile ? (
        <ProfileFacts profile={file.profile} />
      ) : (
        <Notice kind="wait">{words("staff.beneficiaries.file.closed")}</Notice>
      )}
    </Part>
  );
}

export function ConsentsPart({ file, children }: { file: File; children?: ReactNode }) {
  const words = useWords();
  return (
    <Part title={words("staff.beneficiaries.file.consents")} action={children}>
      <ul className="plain-list stack" data-gap="small">
        {file.consents.map((consent) => (
          <li key={`${consent.purpose} ${consent.recipient}`} className="row">
            <Tag kind={consent.live ? "yes" : undefined}>
              {words(consent.live ? "beneficiary.consent.yes" : "beneficiary.consent.no")}
            </Tag>
            <span>
              {words(`beneficiary.consent.${consent.purpose}`)}
              {consent.recipient
                ? ` · ${words("beneficiary.consent.recipient", { recipient: consent.recipient })}`
                : ""}
            </span>
            <span className="muted small">{consentDates(words, consent)}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** `linkOf`: where each duo's own page stands for this reader. */
export function DuosPart({ duos, linkOf }: { duos: readonly FileDuo[]; linkOf: (id: string) => string }) {
  const words = useWords();
  return (
    <Part title={words("staff.beneficiaries.file.duos")}>
      {duos.length === 0 ? (
        <Empty>{words("staff.beneficiaries.file.noDuos")}</Empty>
      ) : (
        <ul className="plain-list stack" data-gap="small">
          {duos.map((duo) => (
            <li key={duo.id} className="row">
              <Link to={linkOf(duo.id)}>
                {words("staff.beneficiaries.file.duoLine", {
                  firstName: duo.firstName,
                  date: words.day(duo.createdAt),
                })}
              </Link>
              <Tag kind={duo.state === "open" ? "yes" : duo.state === "proposed" ? "wait" : undefined}>
                {words(
                  duo.state === "proposed" && duo.answered
                    ? "staff.beneficiaries.duo.proposedAnswered"
                    : `staff.beneficiaries.duo.${duo.state}`,
                )}
              </Tag>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

export function ReasonPart({ reason }: { reason: WordedReason | null }) {
  const words = useWords();
  if (!reason) return null;
  return (
    <Part title={words("staff.beneficiaries.file.reason")}>
      <Sheet tight>
        <p>{reason.why}</p>
        {reason.unblock ? (
          <p>
            {words("staff.beneficiaries.file.unblock", { change: reason.unblock.change })} (
            {words("staff.beneficiaries.file.unblockCount", { count: reason.unblock.candidates })})
          </p>
        ) : null}
        <p className="muted small">
          {words("staff.beneficiaries.file.reasonRound", { date: words.day(reason.at) })}
        </p>
      </Sheet>
    </Part>
  );
}

export function HistoryPart({ moves }: { moves: readonly FileMove[] }) {
  const words = useWords();
  return (
    <Part title={words("staff.beneficiaries.file.history")}>
      {moves.length === 0 ? (
        <p className="muted">{words("staff.beneficiaries.file.noHistory")}</p>
      ) : (
        <ol className="plain-list history">
          {moves.map((move, i) => (
            <li key={i}>
              <time dateTime={move.at.toISOString()}>{words.moment(move.at)}</time>
              <span>
                {moveInWords(words, move.move)}
                {" · "}
                <bdi>{move.actor ?? words("staff.beneficiaries.file.clock")}</bdi>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Part>
  );
}

export function LettersPart({ letters }: { letters: readonly FileLetter[] }) {
  const words = useWords();
  return (
    <Part title={words("staff.beneficiaries.file.letters")}>
      {letters.length === 0 ? (
        <p className="muted">{words("staff.beneficiaries.file.noLetters")}</p>
      ) : (
        <ul className="plain-list history">
          {letters.map((letter, i) => (
            <li key={i}>
              <time dateTime={letter.createdAt.toISOString()}>{words.moment(letter.createdAt)}</time>
              <span>
                {letterInWords(words, letter.kind)}{" "}
                <Tag kind={letter.state === "dead" ? "alarm" : letter.state === "sent" ? "yes" : undefined}>
                  {words(`staff.beneficiaries.letter.${letter.state}`)}
                </Tag>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

/** A move of another room that has no words here is still a line: nothing is left out of a history. */
function moveInWords(words: ReturnType<typeof useWords>, move: string): string {
  const key = `staff.beneficiaries.history.${move}`;
  return words.has(key) ? words(key) : words("staff.beneficiaries.history.other", { move });
}

function letterInWords(words: ReturnType<typeof useWords>, kind: string): string {
  const key = `staff.beneficiaries.letterKind.${kind}`;
  return words.has(key) ? words(key) : words("staff.beneficiaries.letterKind.other", { kind });
}
