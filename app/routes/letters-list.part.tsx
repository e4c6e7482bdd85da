import { Form } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import { LETTER_ERRORS } from "~/mail/delivery";
import type { ListedLetter } from "~/mail/letter-lists.server";
import { Button } from "~/ui/button";
import { Table } from "~/ui/table";
import { Moment } from "~/ui/time";
import { LetterStateTag } from "./letters-state.part";

/** Letters as staff see them: what, to whom, where each stands, why one did not leave. `back` is the page to come back to. */
export function LettersList({ letters, back }: { letters: readonly ListedLetter[]; back: string }) {
  const words = useWords();
  return (
    <Table
      caption={words("staff.letters.title")}
      rows={letters}
      rowKey={(letter) => letter.id}
      columns={[
        { title: words("staff.letters.kind"), cell: (letter) => words(`letter.${letter.kind}.subject`) },
        { title: words("staff.letters.to"), cell: (letter) => <Reader letter={letter} /> },
        { title: words("staff.letters.state"), cell: (letter) => <LetterStateTag state={letter.state} /> },
        { title: words("staff.letters.when"), cell: (letter) => <When letter={letter} /> },
        { title: words("staff.letters.attempts"), number: true, cell: (letter) => letter.attempts },
        { title: words("staff.letters.act"), cell: (letter) => <WhatNow letter={letter} back={back} /> },
      ]}
    />
  );
}

function Reader({ letter }: { letter: ListedLetter }) {
  const words = useWords();
  if (letter.firstName === null) return <span className="muted">{words("staff.letters.toNobody")}</span>;
  return (
    <bdi>
      {letter.firstName} {letter.lastName}
    </bdi>
  );
}

function When({ letter }: { letter: ListedLetter }) {
  const words = useWords();
  const { state, attempts, sentAt, attemptedAt, notBefore, createdAt } = letter;
  if (state === "waiting") {
    const last = attempts > 0 ? attemptedAt : null;
    return last ? (
      <Moment at={last}>{words("staff.letters.next", { moment: words.moment(last) })}</Moment>
    ) : (
      <Moment at={notBefore}>{words("staff.letters.leaves", { moment: words.moment(notBefore) })}</Moment>
    );
  }
  const at = sentAt ?? attemptedAt ?? createdAt;
  return <Moment at={at}>{words.moment(at)}</Moment>;
}

function WhatNow({ letter, back }: { letter: ListedLetter; back: string }) {
  const words = useWords();
  const error = LETTER_ERRORS.find((known) => known === letter.lastError);
  const kind = words(`letter.${letter.kind}.subject`);
  return (
    <div className="stack letter-act" data-gap="small">
      {error ? <span>{words(`staff.letters.error.${error}`)}</span> : null}
      {letter.state === "dead" ? (
        <Form method="post" action={`/staff/letters/${letter.id}/retry`} reloadDocument>
          <input type="hidden" name="back" value={back} />
          <Button kind="quiet" size="small">
            {words("staff.letters.retry")}
            <span className="visually-hidden"> {words("staff.letters.retryOf", { kind })}</span>
          </Button>
        </Form>
      ) : null}
    </div>
  );
}
