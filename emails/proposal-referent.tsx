import { Frame } from "./frame";
import { Act, Deadlines, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** For someone without e-mail, their referent asks: on the first day, then twice. */
export const ProposalReferent = ({ values, sentOn }: LetterProps<"proposal_referent">) => (
  <Frame kind="proposal_referent" why="referent">
    <Hello name={values.firstName} />
    <Say
      of="letter.proposal_referent.words"
      with={{ day: values.day, person: <Name>{values.personFirstName}</Name> }}
    />
    <Say of="letter.proposal_referent.free" />
    <Deadlines askedBy={values.askedBy} closesAt={values.closesAt} sentOn={sentOn} />
    <Act of="letter.proposal_referent.act" to={values.link} />
  </Frame>
);
