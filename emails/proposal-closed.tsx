import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";

/** A proposal that will not become a duo: says nothing of the other side's answer. */
export const ProposalClosed = ({ values }: LetterProps<"proposal_closed">) => (
  <Frame kind="proposal_closed" why="member">
    <Hello name={values.firstName} />
    <Say of="letter.proposal_closed.words" />
    <Act of="letter.proposal_closed.act" to={values.link} />
  </Frame>
);
