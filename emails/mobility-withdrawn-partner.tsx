import { Frame } from "./frame";
import { Card, CardLine, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** It does not go on, and the places are free; without a reason. */
export const MobilityWithdrawnPartner = ({ values }: LetterProps<"mobility_withdrawn_partner">) => (
  <Frame kind="mobility_withdrawn_partner" why="partner">
    <Hello name={values.contactName} />
    <Say of="letter.mobility_withdrawn_partner.words" />
    <Card>
      <CardLine label={<Name>{values.organisation}</Name>}>
        <Name>{values.offer}</Name>
      </CardLine>
      <CardLine>
        <Name>{values.town}</Name>
      </CardLine>
    </Card>
    <Say of="letter.mobility_withdrawn_partner.more" />
  </Frame>
);
