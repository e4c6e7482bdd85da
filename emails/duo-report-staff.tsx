import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";

/** Somebody says that something is wrong: the words themselves stay on the platform. */
export const DuoReportStaff = ({ values }: LetterProps<"duo_report_staff">) => (
  <Frame kind="duo_report_staff" why="team">
    <Hello name={values.firstName} />
    <Say of="letter.duo_report_staff.words" />
    <Act of="letter.duo_report_staff.act" to={values.link} />
  </Frame>
);
