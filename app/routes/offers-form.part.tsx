import { useWords } from "~/i18n/context";
import { AMENITIES } from "~/mobility/offer";
import type { OfferState } from "~/mobility/offer-path";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask, Choices, Field, Select, TextArea } from "~/ui/form";
import { Page, Sheet } from "~/ui/page";
import { Pictogram } from "~/ui/pictogram";
import type { OfferSpace, PlaceReply } from "./offers-handling.part";

type Defaults = Record<string, string | number | readonly string[] | undefined>;

interface NewOfferProps {
  title: string;
  base: OfferSpace;
  publishers: readonly { id: string; name: string }[];
  defaults: Defaults;
  reply: PlaceReply | undefined;
}

/** A new offer: the place and a few words; what it holds is added afterwards, line by line. */
export function NewOfferPage({ title, base, publishers, defaults, reply }: NewOfferProps) {
  const words = useWords();
  return (
    <Page title={title} lead={words("staff.offers.new.lead")} width="narrow">
      {publishers.length === 0 ? (
        <p className="empty">{words("staff.offers.new.noPublisher")}</p>
      ) : (
        <Sheet>
          <Ask reply={reply?.form} defaults={defaults}>
            {publishers.length === 1 ? (
              <input type="hidden" name="organisationId" value={publishers[0]?.id} />
            ) : (
              <Select
                name="organisationId"
                label={words("staff.offers.form.organisation")}
                options={publishers.map(({ id, name }) => ({ value: id, label: name }))}
                empty={words("staff.offers.form.choose")}
              />
            )}
            <PlaceFields places={reply?.places} />
            <Actions>
              <Button>{words("staff.offers.new.do")}</Button>
              <ButtonLink to={base === "/partner/offers" ? "/partner" : base} kind="plain">
                {words("app.cancel")}
              </ButtonLink>
            </Actions>
          </Ask>
        </Sheet>
      )}
    </Page>
  );
}

interface PlaceProps {
  title: string;
  base: OfferSpace;
  id: string;
  state: OfferState;
  hasEnd: boolean;
  defaults: Defaults;
  reply: PlaceReply | undefined;
}

/** The place and the presentation of an offer that is there. */
export function PlacePage({ title, base, id, state, hasEnd, defaults, reply }: PlaceProps) {
  const words = useWords();
  const lead = state === "open" ? words("staff.offers.place.open") : undefined;
  return (
    <Page title={title} lead={lead} width="narrow">
      <Sheet>
        <Ask reply={reply?.form} defaults={defaults}>
          <input type="hidden" name="version" value={Number(defaults.version)} />
          <PlaceFields places={reply?.places} />
          {hasEnd ? (
            <Field name="until" type="date" label={words("staff.offers.form.untilLabel")} short />
          ) : null}
          <Actions>
            <Button>{words("staff.offers.form.save")}</Button>
            <ButtonLink to={`${base}/${id}`} kind="plain">
              {words("app.cancel")}
            </ButtonLink>
          </Actions>
        </Ask>
      </Sheet>
    </Page>
  );
}

function PlaceFields({ places }: { places: PlaceReply["places"] }) {
  const words = useWords();
  return (
    <>
      <div className="stack">
        <Field
          name="title"
          label={words("staff.offers.form.title")}
          hint={words("staff.offers.form.titleHint")}
          maxLength={120}
        />
        <PlaceField places={places} />
        <TextArea
          name="presentation"
          label={words("staff.offers.form.presentation")}
          hint={words("staff.offers.form.presentationHint")}
          maxLength={4000}
          optional
        />
      </div>
      <div className="stack">
        <Choices
          name="amenities"
          legend={words("staff.offers.form.amenities")}
          options={AMENITIES.map((value) => ({
            value,
            label: (
              <span className="pictured">
                <Pictogram name={value} />
                {words(`offer.amenity.${value}`)}
              </span>
            ),
          }))}
          several
          row
        />
        <TextArea
          name="amenityWords"
          label={words("staff.offers.form.amenityWords")}
          hint={words("staff.offers.form.amenityWordsHint")}
          maxLength={600}
          optional
        />
      </div>
    </>
  );
}

/** A commune, and a choice among several that bear the name. */
export function PlaceField({ places }: { places: PlaceReply["places"] }) {
  const words = useWords();
  return (
    <>
      <Field
        name="place"
        label={words("staff.offers.form.place")}
        hint={words("staff.offers.form.placeHint")}
        maxLength={100}
      />
      {places ? <Choices name="chosen" legend={words("signup.where.which")} options={places} /> : null}
    </>
  );
}
