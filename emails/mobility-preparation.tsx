import { Frame } from "./frame";
import { Act, Aside, Card, Hello, type LetterProps, MoveDay, Say } from "./parts";
import { Name } from "./rich";

/** The day of the move and how much there is to prepare. */
export const MobilityPreparation = ({ values, sentOn }: LetterProps<"mobility_preparation">) => (
  <Frame kind="mobility_preparation" why="household">
    <Hello name={values.firstName} />
    <Say of="letter.mobility_preparation.words" with={{ town: <Name>{values.town}</Name> }} />
    <Card>
      <MoveDay at={values.movesAt} sentOn={sentOn} />
    </Card>
    <Say of="letter.mobility_preparation.tasks" with={{ count: values.tasks }} />
    <Act of="letter.mobility_preparation.act" to={values.link} />
    <Aside of="letter.mobility_preparation.after" />
  </Frame>
);
