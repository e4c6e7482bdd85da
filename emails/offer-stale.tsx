import { useWords } from "../app/i18n/context";
import { Frame } from "./frame";
import { OfferCard } from "./offer-card";
import { Act, Hello, type LetterProps, Say } from "./parts";

/** Is this offer still true? One button says so. */
export function OfferStale({ values, sentOn }: LetterProps<"offer_stale">) {
  const words = useWords();
  const { suspendsAt } = values;
  return (
    <Frame kind="offer_stale" why="network">
      <Hello name={values.firstName} />
      <Say of="letter.offer_stale.words" />
      <OfferCard offer={values} />
      <Say
        of="letter.offer_stale.more"
        with={{ day: <strong>{words.day(suspendsAt)}</strong>, in: words.fromNow(suspendsAt, sentOn) }}
      />
      <Act of="letter.offer_stale.act" to={values.link} />
    </Frame>
  );
}
