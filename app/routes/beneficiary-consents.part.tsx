import { Form } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { ConsentLine } from "~/mentoring/consents.server";
import { Button } from "~/ui/button";
import { Sheet, Tag } from "~/ui/page";

/** Each consent by itself: what it is for, since when, what withdrawing it changes, and one button. */
export function ConsentList({ consents }: { consents: readonly ConsentLine[] }) {
  return (
    <div className="stack">
      {consents.map((consent) => (
        <ConsentSheet key={`${consent.purpose} ${consent.recipient}`} consent={consent} />
      ))}
    </div>
  );
}

function ConsentSheet({ consent }: { consent: ConsentLine }) {
  const words = useWords();
  const { purpose, recipient, live } = consent;
  return (
    <Sheet>
      <div className="row" data-spread>
        <h2 className="consent-name">{words(`beneficiary.consent.${purpose}`)}</h2>
        <Tag kind={live ? "yes" : undefined}>
          {words(live ? "beneficiary.consent.yes" : "beneficiary.consent.no")}
        </Tag>
      </div>
      {recipient ? <p>{words("beneficiary.consent.recipient", { recipient })}</p> : null}
      <p>{words(`beneficiary.consent.${purpose}.words`)}</p>
      <p className="muted">
        {consentDates(words, consent)} {words(`beneficiary.consent.${purpose}.effect`)}
      </p>
      <Form method="post" reloadDocument>
        <input type="hidden" name="purpose" value={purpose} />
        <input type="hidden" name="recipient" value={recipient} />
        <Button kind={live ? "alarm" : "quiet"} name="give" value={live ? "no" : "yes"}>
          {words(live ? "beneficiary.consent.withdraw" : "beneficiary.consent.give")}
          <span className="visually-hidden"> : {words(`beneficiary.consent.${purpose}`)}</span>
        </Button>
      </Form>
    </Sheet>
  );
}

/** "Accord donné le …, noté par …", "Accord retiré le …" */
export function consentDates(words: ReturnType<typeof useWords>, consent: ConsentLine): string {
  const { givenAt, withdrawnAt, recordedBy } = consent;
  if (withdrawnAt) return words("beneficiary.consent.withdrawn", { date: words.day(withdrawnAt) });
  if (!givenAt) return words("beneficiary.consent.never");
  return recordedBy
    ? words("beneficiary.consent.givenWith", { date: words.day(givenAt), name: recordedBy })
    : words("beneficiary.consent.given", { date: words.day(givenAt) });
}
