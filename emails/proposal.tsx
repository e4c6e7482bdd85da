import { Text } from "@react-email/components";
import { Frame } from "./frame";
import { look } from "./look";
import { Act, Aside, Card, Deadlines, Hello, type LetterProps, Note, Say } from "./parts";
import { Name } from "./rich";

/** A proposal: a first name and a town, a word of the team, both days; contact data only once the duo is open. */
export const Proposal = ({ values, sentOn }: LetterProps<"proposal">) => (
  <Frame kind="proposal" why="member">
    <Hello name={values.firstName} />
    <Say of="letter.proposal.words" />
    <Card>
      <Text className="ink" style={look.cardName}>
        <Name>{values.otherFirstName}</Name>
      </Text>
      <Text className="ink" style={look.cardWords}>
        <Name>{values.town}</Name>
      </Text>
    </Card>
    {values.words ? <Note text={values.words} /> : null}
    <Say of="letter.proposal.blind" />
    <Deadlines askedBy={values.askedBy} closesAt={values.closesAt} sentOn={sentOn} />
    <Act of="letter.proposal.act" to={values.link} />
    <Aside of="letter.proposal.after" />
  </Frame>
);
