import { Frame } from "./frame";
import { Act, Aside, Hello, type LetterProps, Say } from "./parts";

/** What changed on an account, so that its owner notices when it was someone else. */
export const AccountChanged = ({ values }: LetterProps<"account_changed">) => (
  <Frame kind="account_changed" why="account">
    <Hello name={values.firstName} />
    <Say of="letter.account_changed.words" with={{ what: values.what }} />
    <Act of="letter.account_changed.act" to={values.link} />
    <Aside of="letter.account_changed.after" />
  </Frame>
);
