import { Frame } from "./frame";
import { Act, Aside, Hello, type LetterProps, Say } from "./parts";

/** Proves that an address is its owner's, before anything is sent there. */
export const ConfirmAddress = ({ values }: LetterProps<"confirm_address">) => (
  <Frame kind="confirm_address" why="account">
    <Hello name={values.firstName} />
    <Say of="letter.confirm_address.words" />
    <Act of="letter.confirm_address.act" to={values.link} />
    <Aside of="letter.confirm_address.after" />
  </Frame>
);
