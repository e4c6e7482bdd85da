import { Frame } from "./frame";
import { Act, Aside, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/**
 * What changed on an account, so that its owner notices when it was someone else; or, to a referent, that the card
 * of somebody they accompany was locked.
 */
export const AccountChanged = ({ values }: LetterProps<"account_changed">) =>
  values.personFirstName === undefined ? (
    <Frame kind="account_changed" why="account">
      <Hello name={values.firstName} />
      <Say of="letter.account_changed.words" with={{ what: values.what }} />
      <Act of="letter.account_changed.act" to={values.link} />
      <Aside of="letter.account_changed.after" />
    </Frame>
  ) : (
    <Frame kind="account_changed" why="referent">
      <Hello name={values.firstName} />
      <Say of="letter.account_changed.referent" with={{ person: <Name>{values.personFirstName}</Name> }} />
      <Act of="letter.account_changed.actReferent" to={values.link} />
    </Frame>
  );
