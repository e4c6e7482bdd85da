import { Card, CardLine } from "./parts";
import { Name } from "./rich";

/** Which offer a letter is about: its title, where it is, who publishes it. */
export const OfferCard = ({
  offer,
}: {
  offer: { offerTitle: string; organisation: string; town: string };
}) => (
  <Card>
    <CardLine label={<Name>{offer.town}</Name>}>
      <strong>
        <Name>{offer.offerTitle}</Name>
      </strong>
    </CardLine>
    <CardLine>
      <Name>{offer.organisation}</Name>
    </CardLine>
  </Card>
);
