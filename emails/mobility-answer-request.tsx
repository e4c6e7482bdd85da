import { Frame } from "./frame";
import { Act, AnswerBy, Aside, Card, CardLine, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** A household has said yes: the employer, the landlord or the training body is asked. */
export const MobilityAnswerRequest = ({ values, sentOn }: LetterProps<"mobility_answer_request">) => (
  <Frame kind="mobility_answer_request" why="partner">
    <Hello name={values.contactName} />
    <Say of="letter.mobility_answer_request.words" with={{ party: values.party }} />
    <Card>
      <CardLine label={<Name>{values.organisation}</Name>}>
        <Name>{values.offer}</Name>
      </CardLine>
      <CardLine>
        <Name>{values.town}</Name>
      </CardLine>
    </Card>
    <AnswerBy closesAt={values.closesAt} sentOn={sentOn} />
    <Act of="letter.mobility_answer_request.act" to={values.link} />
    <Aside of="letter.mobility_answer_request.after" />
  </Frame>
);
