import { Frame } from "./frame";
import { Act, Aside, Hello, type LetterProps, Say } from "./parts";

/** A new password, chosen by whoever holds the address. */
export const ResetPassword = ({ values }: LetterProps<"reset_password">) => (
  <Frame kind="reset_password" why="account">
    <Hello name={values.firstName} />
    <Say of="letter.reset_password.words" />
    <Act of="letter.reset_password.act" to={values.link} />
    <Aside of="letter.reset_password.after" />
  </Frame>
);
