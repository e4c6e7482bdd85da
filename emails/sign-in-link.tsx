import { Frame } from "./frame";
import { Act, Aside, Hello, type LetterProps, Say } from "./parts";

/** The way in for people without a password. */
export const SignInLink = ({ values }: LetterProps<"sign_in_link">) => (
  <Frame kind="sign_in_link" why="account">
    <Hello name={values.firstName} />
    <Say of="letter.sign_in_link.words" />
    <Act of="letter.sign_in_link.act" to={values.link} />
    <Aside of="letter.sign_in_link.after" />
  </Frame>
);
