import { Frame } from "./frame";
import { OfferCard } from "./offer-card";
import { Act, Hello, type LetterProps, Say } from "./parts";

/** An offer that nobody confirmed for sixty days: no longer shown. */
export const OfferSuspended = ({ values }: LetterProps<"offer_suspended">) => (
  <Frame kind="offer_suspended" why="network">
    <Hello name={values.firstName} />
    <Say of="letter.offer_suspended.words" />
    <OfferCard offer={values} />
    <Say of="letter.offer_suspended.more" />
    <Act of="letter.offer_suspended.act" to={values.link} />
  </Frame>
);
