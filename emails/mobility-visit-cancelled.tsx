import { useWords } from "../app/i18n/context";
import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** The visit does not take place. */
export const MobilityVisitCancelled = ({ values }: LetterProps<"mobility_visit_cancelled">) => (
  <Frame kind="mobility_visit_cancelled" why="household">
    <Hello name={values.firstName} />
    <Say
      of="letter.mobility_visit_cancelled.words"
      with={{ town: <Name>{values.town}</Name>, moment: <WhenVisited at={values.startsAt} /> }}
    />
    <Say of="letter.mobility_visit_cancelled.more" />
    <Act of="letter.mobility_visit_cancelled.act" to={values.link} />
  </Frame>
);

const WhenVisited = ({ at }: { at: number }) => <strong>{useWords().moment(at)}</strong>;
