import { Frame } from "./frame";
import { Act, Aside, Card, CardLine, Deadlines, Hello, type LetterProps, Note, Say } from "./parts";
import { Name } from "./rich";

/** A place to live and work, with its deadline; nothing about the household itself. */
export const MobilityProposal = ({ values, sentOn }: LetterProps<"mobility_proposal">) => (
  <Frame kind="mobility_proposal" why="household">
    <Hello name={values.firstName} />
    <Say of="letter.mobility_proposal.words" />
    <Card>
      <CardLine label={<Name>{values.town}</Name>}>
        <Name>{values.offer}</Name>
      </CardLine>
    </Card>
    {values.words ? <Note text={values.words} /> : null}
    <Say of="letter.mobility_proposal.free" />
    <Deadlines askedBy={values.askedBy} closesAt={values.closesAt} sentOn={sentOn} />
    <Act of="letter.mobility_proposal.act" to={values.link} />
    <Aside of="letter.mobility_proposal.after" />
  </Frame>
);
