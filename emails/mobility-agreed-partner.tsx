import { Frame } from "./frame";
import { Card, CardLine, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** Everybody has said yes: what comes next for the partner. */
export const MobilityAgreedPartner = ({ values }: LetterProps<"mobility_agreed_partner">) => (
  <Frame kind="mobility_agreed_partner" why="partner">
    <Hello name={values.contactName} />
    <Say of="letter.mobility_agreed_partner.words" />
    <Card>
      <CardLine label={<Name>{values.organisation}</Name>}>
        <Name>{values.offer}</Name>
      </CardLine>
      <CardLine>
        <Name>{values.town}</Name>
      </CardLine>
    </Card>
    <Say of="letter.mobility_agreed_partner.more" />
  </Frame>
);
