import { useWords } from "../app/i18n/context";
import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** The work of a colleague changes hands, or comes back; what to know about it stands on the page, never here. */
export function HandoverStaff({ values }: LetterProps<"handover_staff">) {
  const words = useWords();
  return (
    <Frame kind="handover_staff" why="team">
      <Hello name={values.firstName} />
      <Say
        of={`letter.handover_staff.${values.what}`}
        with={{
          colleague: <Name>{values.colleague}</Name>,
          from: <strong>{words.day(values.startsAt)}</strong>,
          until: <strong>{words.day(values.endsAt)}</strong>,
        }}
      />
      <Act of="letter.handover_staff.act" to={values.link} />
    </Frame>
  );
}
