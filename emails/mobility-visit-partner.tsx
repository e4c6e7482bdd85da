import { Frame } from "./frame";
import { Card, CardLine, Hello, type LetterProps, MeetingCard, Say } from "./parts";
import { Name } from "./rich";

/** The day on which a household comes to see; or that it does not come. */
export const MobilityVisitPartner = ({ values, sentOn }: LetterProps<"mobility_visit_partner">) => (
  <Frame kind="mobility_visit_partner" why="partner">
    <Hello name={values.contactName} />
    {values.cancelled ? (
      <Say of="letter.mobility_visit_partner.cancelled" />
    ) : (
      <Say of="letter.mobility_visit_partner.words" />
    )}
    <Card>
      <CardLine label={<Name>{values.organisation}</Name>}>
        <Name>{values.offer}</Name>
      </CardLine>
    </Card>
    <MeetingCard startsAt={values.startsAt} place={values.place} sentOn={sentOn} />
    <Say of="letter.mobility_visit_partner.more" />
  </Frame>
);
