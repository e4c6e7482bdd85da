import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** A duo's end, with thanks. */
export const DuoEnded = ({ values }: LetterProps<"duo_ended">) => (
  <Frame kind="duo_ended" why="member">
    <Hello name={values.firstName} />
    <Say of="letter.duo_ended.words" with={{ other: <Name>{values.otherFirstName}</Name> }} />
    <Say of="letter.duo_ended.more" />
    <Act of="letter.duo_ended.act" to={values.link} />
  </Frame>
);
