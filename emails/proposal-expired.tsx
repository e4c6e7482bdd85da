import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";

/** A proposal closed unanswered: says nothing of who did not answer. */
export const ProposalExpired = ({ values }: LetterProps<"proposal_expired">) => (
  <Frame kind="proposal_expired" why="member">
    <Hello name={values.firstName} />
    <Say of="letter.proposal_expired.words" />
    <Act of="letter.proposal_expired.act" to={values.link} />
  </Frame>
);
