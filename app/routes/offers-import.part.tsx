import { Form, Link } from "@remix-run/react";
import type { StaffKey } from "~/i18n/catalogue";
import { useWords } from "~/i18n/context";
import type { ImportFault } from "~/mobility/offer-draft";
import type { ImportReport } from "~/mobility/offer-import.server";
import { Button, ButtonLink } from "~/ui/button";
import { Actions } from "~/ui/form";
import { Notice, Page, Part, Sheet, Tag } from "~/ui/page";
import { Table } from "~/ui/table";
import type { OfferSpace } from "./offers-handling.part";

interface ImportProps {
  title: string;
  base: OfferSpace;
  template: string;
  publishers: readonly { id: string; name: string }[];
  reply: ImportReply | undefined;
}
export interface ImportReply {
  report?: ImportReport;
  /** Nothing was sent, or for nobody. */
  refused?: string;
  organisationId?: string;
}

/** Offers from a file or a page: what was sent, and what came of it line by line. */
export function ImportPage({ title, base, template, publishers, reply }: ImportProps) {
  const words = useWords();
  return (
    <Page title={title} lead={words("staff.offers.import.lead")}>
      {reply?.refused ? <Notice kind="alarm">{reply.refused}</Notice> : null}
      {reply?.report ? <Report report={reply.report} base={base} /> : null}
      {publishers.length === 0 ? (
        <p className="empty">{words("staff.offers.new.noPublisher")}</p>
      ) : (
        <div className="import">
          <Sheet>
            <Form
              method="post"
              encType="multipart/form-data"
              className="stack"
              data-gap="large"
              reloadDocument
            >
              <div className="field">
                <label htmlFor="f-organisationId">{words("staff.offers.form.organisation")}</label>
                <select id="f-organisationId" name="organisationId" defaultValue={reply?.organisationId}>
                  {publishers.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </div>
              <div className="field">
                <label htmlFor="f-file">{words("staff.offers.import.file")}</label>
                <p className="hint">{words("staff.offers.import.fileHint")}</p>
                <input
                  id="f-file"
                  type="file"
                  name="file"
                  accept=".csv,.json,.txt,.html,text/csv,application/json"
                />
              </div>
              <div className="field">
                <label htmlFor="f-pasted">{words("staff.offers.import.pasted")}</label>
                <p className="hint">{words("staff.offers.import.pastedHint")}</p>
                <textarea id="f-pasted" name="pasted" spellCheck={false} dir="ltr" />
              </div>
              <Actions>
                <Button>{words("staff.offers.import.do")}</Button>
              </Actions>
            </Form>
          </Sheet>
          <HowTo template={template} />
        </div>
      )}
    </Page>
  );
}

function HowTo({ template }: { template: string }) {
  const words = useWords();
  return (
    <Part title={words("staff.offers.import.how")}>
      <p>{words("staff.offers.import.howCsv")}</p>
      <p>
        <ButtonLink to={template} kind="quiet" size="small" download>
          {words("staff.offers.import.template")}
        </ButtonLink>
      </p>
      <p className="muted">{words("staff.offers.import.howRows")}</p>
      <p className="muted">{words("staff.offers.import.howOthers")}</p>
      <p className="muted">{words("staff.offers.import.howDrafts")}</p>
    </Part>
  );
}

function Report({ report, base }: { report: ImportReport; base: OfferSpace }) {
  const words = useWords();
  const { saved, faults, source } = report;
  const fresh = saved.filter(({ known }) => !known).length;
  const bad = new Set(faults.map(({ line }) => line)).size;
  return (
    <Part title={words("staff.offers.import.report")}>
      <Notice kind={faults.length === 0 ? "yes" : "wait"}>
        <p>{words("staff.offers.import.summary", { source: words(`offer.source.${source}`), fresh, bad })}</p>
      </Notice>
      {faults.length > 0 ? (
        <Table
          caption={words("staff.offers.import.faults")}
          rows={faults.slice(0, 200).map((fault, i) => ({ ...fault, key: String(i) }))}
          rowKey={({ key }) => key}
          columns={[
            {
              title: words("staff.offers.import.line"),
              number: true,
              cell: ({ line }) => words.number(line),
            },
            {
              title: words("staff.offers.import.field"),
              cell: ({ field }) => (field ? <code>{field}</code> : "—"),
            },
            { title: words("staff.offers.import.reason"), cell: (fault) => reasonInWords(words, fault) },
          ]}
        />
      ) : null}
      {saved.length > 0 ? (
        <Table
          caption={words("staff.offers.import.saved")}
          rows={saved}
          rowKey={({ id }) => id}
          columns={[
            {
              title: words("staff.offers.import.line"),
              number: true,
              cell: ({ line }) => words.number(line),
            },
            {
              title: words("staff.offers.column.title"),
              cell: ({ id, title }) => <Link to={`${base}/${id}`}>{title}</Link>,
            },
            {
              title: words("staff.offers.import.outcome"),
              cell: ({ known, lines }) =>
                known ? (
                  <Tag>{words("staff.offers.import.known")}</Tag>
                ) : (
                  <Tag kind="yes">{words("staff.offers.import.drafted", { lines })}</Tag>
                ),
            },
          ]}
        />
      ) : null}
    </Part>
  );
}

const reasonInWords = (words: ReturnType<typeof useWords>, { reason, values }: ImportFault): string =>
  words.has(reason) ? words(reason as StaffKey, values) : words("form.invalid");
