import { useWords } from "~/i18n/context";
import type { Words } from "~/i18n/words";
import { ASKABLE_FIELDS, FIELD_GROUPS, type FieldGroup } from "~/mobility/household-consents";
import type { HouseholdConsentLine } from "~/mobility/household-consents.server";
import { Button } from "~/ui/button";
import { Actions, Ask, useField } from "~/ui/form";
import { Sheet, Tag } from "~/ui/page";

/** Each recipient by itself: what it is for, since when, what may be shown, and what withdrawing changes. */
export function HouseholdConsentList({ consents }: { consents: readonly HouseholdConsentLine[] }) {
  return (
    <div className="stack">
      {consents.map((consent) => (
        <ConsentSheet key={`${consent.recipient} ${consent.organisationId ?? ""}`} consent={consent} />
      ))}
    </div>
  );
}

function ConsentSheet({ consent }: { consent: HouseholdConsentLine }) {
  const words = useWords();
  const { recipient, organisationId, organisation, live, fields } = consent;
  const name = words(`household.consent.${recipient}`, { name: organisation ?? "" });
  const groups = recipient === "organisation" ? FIELD_GROUPS : ASKABLE_FIELDS[recipient];
  return (
    <Sheet>
      <div className="row" data-spread>
        <h2 className="consent-name">
          <bdi>{name}</bdi>
        </h2>
        <Tag kind={live ? "yes" : undefined}>
          {words(live ? "beneficiary.consent.yes" : "beneficiary.consent.no")}
        </Tag>
      </div>
      <p>{words(`household.consent.${recipient}.words`)}</p>
      <p className="muted">
        {consentInWords(words, consent)} {words(`household.consent.${recipient}.effect`)}
      </p>
      <Ask defaults={{ fields }}>
        <input type="hidden" name="recipient" value={recipient} />
        {organisationId ? <input type="hidden" name="organisationId" value={organisationId} /> : null}
        {recipient === "association" ? (
          <Button kind={live ? "alarm" : "quiet"} name="give" value={live ? "nothing" : "all"}>
            {words(live ? "beneficiary.consent.withdraw" : "beneficiary.consent.give")}
            <span className="visually-hidden"> : {name}</span>
          </Button>
        ) : (
          <>
            <GroupChoices groups={groups} />
            <Actions>
              <Button kind="quiet" name="give" value="chosen">
                {words("household.consent.save")}
                <span className="visually-hidden"> : {name}</span>
              </Button>
              {live ? (
                <Button kind="alarm" name="give" value="nothing">
                  {words("household.consent.withdrawAll")}
                  <span className="visually-hidden"> : {name}</span>
                </Button>
              ) : null}
            </Actions>
          </>
        )}
      </Ask>
    </Sheet>
  );
}

/** As `Choices`, without an identity of its own: the page holds one for each recipient. */
function GroupChoices({ groups }: { groups: readonly FieldGroup[] }) {
  const words = useWords();
  const { values } = useField("fields");
  return (
    <fieldset className="choices">
      <legend>{words("household.consent.shown")}</legend>
      <div className="stack" data-gap="small">
        {groups.map((group) => (
          <label key={group} className="choice">
            <input type="checkbox" name="fields" value={group} defaultChecked={values.includes(group)} />
            <span>{words(`household.fields.${group}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** "Accord donné le …, noté par …", "Accord retiré le …" */
export function consentInWords(words: Words, consent: HouseholdConsentLine): string {
  const { givenAt, withdrawnAt, recordedBy, withdrawnBy, live, organisationId } = consent;
  if (!givenAt) return words("household.consent.never");
  if (withdrawnAt)
    return withdrawnBy
      ? words("household.consent.withdrawnWith", { date: words.day(withdrawnAt), name: withdrawnBy })
      : words("household.consent.withdrawn", { date: words.day(withdrawnAt) });
  if (organisationId && !live) return words("household.consent.hidden", { date: words.day(givenAt) });
  return recordedBy
    ? words("household.consent.givenWith", { date: words.day(givenAt), name: recordedBy })
    : words("household.consent.given", { date: words.day(givenAt) });
}
