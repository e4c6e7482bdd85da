import { useWords } from "../app/i18n/context";
import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";

/** A meeting that will not take place, and the way to another one. */
export function InfoMeetingCancelled({ values }: LetterProps<"info_meeting_cancelled">) {
  const words = useWords();
  return (
    <Frame kind="info_meeting_cancelled" why="member">
      <Hello name={values.firstName} />
      <Say
        of="letter.info_meeting_cancelled.words"
        with={{ moment: <strong>{words.moment(values.startsAt)}</strong> }}
      />
      <Act of="letter.info_meeting_cancelled.act" to={values.link} />
    </Frame>
  );
}
