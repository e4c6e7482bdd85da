import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** Tells the referent that a proposal closed unanswered. */
export const ProposalExpiredReferent = ({ values }: LetterProps<"proposal_expired_referent">) => (
  <Frame kind="proposal_expired_referent" why="referent">
    <Hello name={values.firstName} />
    <Say
      of="letter.proposal_expired_referent.words"
      with={{ person: <Name>{values.personFirstName}</Name> }}
    />
    <Act of="letter.proposal_expired_referent.act" to={values.link} />
  </Frame>
);
