import { Frame } from "./frame";
import { OfferCard } from "./offer-card";
import { Act, Hello, type LetterProps, Say } from "./parts";

/** An offer that came to the end that it was given. */
export const OfferExpired = ({ values }: LetterProps<"offer_expired">) => (
  <Frame kind="offer_expired" why="network">
    <Hello name={values.firstName} />
    <Say of="letter.offer_expired.words" />
    <OfferCard offer={values} />
    <Say of="letter.offer_expired.more" />
    <Act of="letter.offer_expired.act" to={values.link} />
  </Frame>
);
