import { Frame } from "./frame";
import { Act, Aside, Hello, type LetterProps, Say } from "./parts";

/** An unfinished form: the link back on the first day, then three reminders. */
export const ResumeSignUp = ({ values }: LetterProps<"resume_sign_up">) => (
  <Frame kind="resume_sign_up" why="sign_up">
    <Hello />
    <Say of="letter.resume_sign_up.words" with={{ day: values.day }} />
    <Act of="letter.resume_sign_up.act" to={values.link} />
    <Aside of="letter.resume_sign_up.after" with={{ day: values.day }} />
  </Frame>
);
