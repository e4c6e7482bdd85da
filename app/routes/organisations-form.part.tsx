import { useWords } from "~/i18n/context";
import { ORGANISATION_KINDS } from "~/partners/organisation";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask, Choices, Field, Select } from "~/ui/form";
import { Page, Sheet } from "~/ui/page";
import { PlaceField } from "./offers-form.part";
import type { PlaceReply } from "./offers-handling.part";

interface FormProps {
  title: string;
  branches: readonly { id: string; name: string }[];
  back: string;
  version: number | null;
  defaults: Record<string, string | number | readonly string[] | null | undefined>;
  reply: PlaceReply | undefined;
}

/** What the association keeps of a partner. */
export function OrganisationPage({ title, branches, back, version, defaults, reply }: FormProps) {
  const words = useWords();
  return (
    <Page title={title} width="narrow">
      <Sheet>
        <Ask reply={reply?.form} defaults={defaults}>
          {version === null ? null : <input type="hidden" name="version" value={version} />}
          <div className="stack">
            <Field name="name" label={words("staff.organisations.name")} maxLength={120} />
            <Choices
              name="kinds"
              legend={words("staff.organisations.kinds")}
              options={ORGANISATION_KINDS.map((value) => ({
                value,
                label: words(`organisation.kind.${value}`),
              }))}
              several
              row
            />
            <PlaceField places={reply?.places} />
            <Field
              name="siret"
              label={words("staff.organisations.siret")}
              hint={words("staff.organisations.siretHint")}
              inputMode="numeric"
              maxLength={40}
              optional
            />
            <Select
              name="branchId"
              label={words("staff.organisations.branch")}
              options={branches.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </div>
          <fieldset className="stack">
            <legend>
              <h2>{words("staff.organisations.contact")}</h2>
            </legend>
            <p className="muted">{words("staff.organisations.contactHint")}</p>
            <Field
              name="contactName"
              label={words("staff.organisations.contactName")}
              maxLength={80}
              optional
            />
            <Field
              name="contactEmail"
              type="email"
              label={words("staff.organisations.contactEmail")}
              dir="ltr"
              optional
            />
            <Field
              name="contactPhone"
              type="tel"
              label={words("staff.organisations.contactPhone")}
              dir="ltr"
              maxLength={40}
              optional
            />
          </fieldset>
          <Actions>
            <Button>{words("staff.offers.form.save")}</Button>
            <ButtonLink to={back} kind="plain">
              {words("app.cancel")}
            </ButtonLink>
          </Actions>
        </Ask>
      </Sheet>
    </Page>
  );
}
