import { useWords } from "../app/i18n/context";
import { Frame } from "./frame";
import { Act, Aside, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** An account is ready for someone of the team or of a partner; `role` is a role's name or words of its own. */
export function Invitation({ values }: LetterProps<"invitation">) {
  const words = useWords();
  const key = `letter.role.${values.role}`;
  return (
    <Frame kind="invitation" why="account">
      <Hello name={values.firstName} />
      <Say
        of="letter.invitation.words"
        with={{ role: words.has(key) ? words(key) : <Name>{values.role}</Name> }}
      />
      <Act of="letter.invitation.act" to={values.link} />
      <Aside of="letter.invitation.after" />
    </Frame>
  );
}
