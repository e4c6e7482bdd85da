import { useWords } from "~/i18n/context";
import { LEVELS } from "~/mentoring/profile";
import {
  CONTRACTS,
  DWELLING_KINDS,
  DWELLING_TYPES,
  LICENCES,
  type OfferLine,
  SCHEDULES,
} from "~/mobility/offer";
import { OCCUPATIONS } from "~/territory/occupations";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask, Choices, Field, Select, Tick } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Notice, Page, Part, Sheet } from "~/ui/page";
import type { OfferSpace } from "./offers-handling.part";

interface LineProps {
  title: string;
  base: OfferSpace;
  kind: OfferLine;
  isNew: boolean;
  offer: { id: string; title: string };
  held: number;
  stamp: string;
  owners: readonly { id: string; name: string }[];
  publisher: string;
  defaults: Record<string, string | number | boolean | string[]>;
  reply: FormReply | undefined;
}

/** One line of an offer: its form, and its removal. */
export function LinePage({
  title,
  base,
  kind,
  isNew,
  offer,
  held,
  stamp,
  defaults,
  reply,
  ...who
}: LineProps) {
  const words = useWords();
  return (
    <Page title={title} lead={<bdi>{offer.title}</bdi>} width="narrow">
      {held > 0 ? <Notice kind="wait">{words("staff.offers.line.isHeld", { held })}</Notice> : null}
      <Sheet>
        <Ask reply={reply} defaults={defaults}>
          <input type="hidden" name="stamp" value={stamp} />
          {kind === "post" ? <PostFields rome={String(defaults.romeCode ?? "")} /> : null}
          {kind === "dwelling" ? <DwellingFields /> : null}
          {kind === "training" ? <TrainingFields rome={String(defaults.romeCode ?? "")} /> : null}
          <OwnerField {...who} />
          <Actions>
            <Button name="do" value="save">
              {words("staff.offers.form.save")}
            </Button>
            {isNew ? (
              <Button name="do" value="another" kind="quiet">
                {words("staff.offers.line.another")}
              </Button>
            ) : null}
            <ButtonLink to={`${base}/${offer.id}`} kind="plain">
              {words("app.cancel")}
            </ButtonLink>
          </Actions>
        </Ask>
      </Sheet>
      {isNew ? null : <Removal kind={kind} stamp={stamp} />}
    </Page>
  );
}

function Removal({ kind, stamp }: { kind: OfferLine; stamp: string }) {
  const words = useWords();
  return (
    <Part title={words(`staff.offers.line.removeTitle.${kind}`)}>
      <p className="muted">{words("staff.offers.line.removeHint")}</p>
      <Ask>
        <input type="hidden" name="stamp" value={stamp} />
        <div>
          <Button name="do" value="remove" kind="alarm">
            {words("staff.offers.line.remove")}
          </Button>
        </div>
      </Ask>
    </Part>
  );
}

const occupations = [...OCCUPATIONS]
  .sort((a, b) => a.label.localeCompare(b.label, "fr"))
  .map(({ rome, label }) => ({ value: rome, label: `${label} (${rome})` }));

/** Our occupations, and the one that a line has already, should it be another. */
const occupationsWith = (rome: string) =>
  rome === "" || occupations.some(({ value }) => value === rome)
    ? occupations
    : [{ value: rome, label: rome }, ...occupations];

function PostFields({ rome }: { rome: string }) {
  const words = useWords();
  return (
    <>
      <Select
        name="romeCode"
        label={words("staff.offers.post.rome")}
        options={occupationsWith(rome)}
        empty={words("staff.offers.form.choose")}
      />
      <Field
        name="label"
        label={words("staff.offers.post.label")}
        hint={words("staff.offers.post.labelHint")}
        maxLength={120}
        optional
      />
      <Choices
        name="contract"
        legend={words("staff.offers.post.contract")}
        options={CONTRACTS.map((value) => ({ value, label: words(`offer.contract.${value}`) }))}
        row
      />
      <div className="fields">
        <NumberField />
        <Field
          name="contractMonths"
          label={words("staff.offers.post.months")}
          inputMode="numeric"
          short
          optional
        />
        <Field name="weeklyHours" label={words("staff.offers.post.hours")} inputMode="numeric" short />
        <Field
          name="monthlyGross"
          label={words("staff.offers.post.pay")}
          inputMode="numeric"
          short
          optional
        />
        <Field name="startsOn" type="date" label={words("staff.offers.post.starts")} short optional />
        <Select
          name="licence"
          label={words("staff.offers.post.licence")}
          options={LICENCES.map((value) => ({ value, label: words(`offer.licence.${value}`) }))}
          empty={words("staff.offers.form.none")}
        />
        <FrenchFields />
      </div>
      <Choices
        name="schedules"
        legend={words("staff.offers.post.schedules")}
        options={SCHEDULES.map((value) => ({ value, label: words(`offer.schedule.${value}`) }))}
        several
        row
      />
    </>
  );
}

function DwellingFields() {
  const words = useWords();
  return (
    <>
      <Choices
        name="type"
        legend={words("staff.offers.dwelling.type")}
        options={DWELLING_TYPES.map((value) => ({ value, label: words(`offer.dwellingType.${value}`) }))}
        row
      />
      <Choices
        name="kind"
        legend={words("staff.offers.dwelling.kind")}
        options={DWELLING_KINDS.map((value) => ({ value, label: words(`offer.dwellingKind.${value}`) }))}
        row
      />
      <div className="fields">
        <NumberField />
        <Field
          name="rooms"
          label={words("staff.offers.dwelling.rooms")}
          hint={words("staff.offers.dwelling.roomsHint")}
          inputMode="numeric"
          short
        />
        <Field name="capacity" label={words("staff.offers.dwelling.capacity")} inputMode="numeric" short />
        <Field
          name="surfaceM2"
          label={words("staff.offers.dwelling.surface")}
          inputMode="numeric"
          short
          optional
        />
        <Field name="rent" label={words("staff.offers.dwelling.rent")} inputMode="numeric" short />
        <Field name="availableFrom" type="date" label={words("staff.offers.dwelling.from")} short optional />
      </div>
      <div className="stack" data-gap="small">
        <Tick
          name="needsEmployment"
          label={words("staff.offers.dwelling.needsEmployment")}
          hint={words("staff.offers.dwelling.needsEmploymentHint")}
        />
        <Tick name="visale" label={words("staff.offers.dwelling.visale")} />
        <Tick name="accessible" label={words("offer.page.accessible")} />
      </div>
    </>
  );
}

function TrainingFields({ rome }: { rome: string }) {
  const words = useWords();
  return (
    <>
      <Field
        name="what"
        label={words("staff.offers.training.what")}
        hint={words("staff.offers.training.whatHint")}
        maxLength={160}
      />
      <div className="fields">
        <NumberField />
        <Field name="hours" label={words("staff.offers.training.hours")} inputMode="numeric" short optional />
        <Field name="startsOn" type="date" label={words("staff.offers.training.starts")} short optional />
        <Field name="endsOn" type="date" label={words("staff.offers.training.ends")} short optional />
        <FrenchFields />
      </div>
      <Select
        name="romeCode"
        label={words("staff.offers.training.rome")}
        options={occupationsWith(rome)}
        empty={words("staff.offers.training.noRome")}
        optional
      />
    </>
  );
}

const NumberField = () => (
  <Field name="number" label={useWords()("staff.offers.line.number")} inputMode="numeric" short />
);

function FrenchFields() {
  const words = useWords();
  const options = LEVELS.map((value) => ({
    value,
    label: value === "none" ? words("staff.offers.line.noFrench") : words(`level.${value}`),
  }));
  return (
    <>
      <Select name="frenchOral" label={words("staff.offers.line.frenchOral")} options={options} />
      <Select name="frenchWritten" label={words("staff.offers.line.frenchWritten")} options={options} />
    </>
  );
}

/** Who answers for the line: who publishes the offer, unless another partner is named. */
function OwnerField({ owners, publisher }: Pick<LineProps, "owners" | "publisher">) {
  const words = useWords();
  if (owners.length === 0) return null;
  return (
    <Select
      name="organisationId"
      label={words("staff.offers.line.owner")}
      hint={words("staff.offers.line.ownerHint")}
      options={owners.map(({ id, name }) => ({ value: id, label: name }))}
      empty={publisher}
    />
  );
}
