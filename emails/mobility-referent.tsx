import type { MobilityNews } from "../app/mail/letters";
import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** News that ask for an answer, which belongs to the household. */
const FREE: readonly MobilityNews[] = ["proposal", "reminder"];

/** For who accompanies a household: what there is to read or to do with it. */
export const MobilityReferent = ({ values }: LetterProps<"mobility_referent">) => (
  <Frame kind="mobility_referent" why="referent">
    <Hello name={values.firstName} />
    <Say
      of="letter.mobility_referent.words"
      with={{ person: <Name>{values.personFirstName}</Name>, what: values.what }}
    />
    {FREE.includes(values.what) ? <Say of="letter.mobility_referent.free" /> : null}
    <Act of="letter.mobility_referent.act" to={values.link} />
  </Frame>
);
