import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** A household was registered with the help of their referent. */
export const HouseholdRegistered = ({ values }: LetterProps<"household_registered">) => (
  <Frame kind="household_registered" why="household">
    <Hello name={values.firstName} />
    <Say of="letter.household_registered.words" with={{ referent: <Name>{values.referent}</Name> }} />
    <Say of="letter.household_registered.more" />
    <Act of="letter.household_registered.act" to={values.link} />
    <Say of="letter.household_registered.card" />
  </Frame>
);
