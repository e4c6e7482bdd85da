import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** Three, six or twelve months later: how is it? */
export const MobilityFollowup = ({ values }: LetterProps<"mobility_followup">) => (
  <Frame kind="mobility_followup" why="household">
    <Hello name={values.firstName} />
    <Say
      of="letter.mobility_followup.words"
      with={{ town: <Name>{values.town}</Name>, months: values.months }}
    />
    <Say of="letter.mobility_followup.free" />
    <Act of="letter.mobility_followup.act" to={values.link} />
  </Frame>
);
