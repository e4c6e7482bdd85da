import { Frame } from "./frame";
import { Act, Aside, Hello, type LetterProps, Say } from "./parts";

/** The honest letter behind a page that tells a stranger nothing. */
export const AlreadyRegistered = ({ values }: LetterProps<"already_registered">) => (
  <Frame kind="already_registered" why="account">
    <Hello name={values.firstName} />
    <Say of="letter.already_registered.words" />
    <Act of="letter.already_registered.act" to={values.link} />
    <Aside of="letter.already_registered.after" />
  </Frame>
);
