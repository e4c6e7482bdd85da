import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** Someone was registered with the help of their referent. */
export const BeneficiaryRegistered = ({ values }: LetterProps<"beneficiary_registered">) => (
  <Frame kind="beneficiary_registered" why="member">
    <Hello name={values.firstName} />
    <Say of="letter.beneficiary_registered.words" with={{ referent: <Name>{values.referent}</Name> }} />
    <Say of="letter.beneficiary_registered.more" />
    <Act of="letter.beneficiary_registered.act" to={values.link} />
  </Frame>
);
