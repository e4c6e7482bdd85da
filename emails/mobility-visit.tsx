import { Frame } from "./frame";
import { Act, Aside, Hello, type LetterProps, MeetingCard, Say } from "./parts";
import { Name } from "./rich";

/** A day to see the place before deciding for good. */
export const MobilityVisit = ({ values, sentOn }: LetterProps<"mobility_visit">) => (
  <Frame kind="mobility_visit" why="household">
    <Hello name={values.firstName} />
    <Say of="letter.mobility_visit.words" with={{ town: <Name>{values.town}</Name> }} />
    <MeetingCard startsAt={values.startsAt} place={values.place} sentOn={sentOn} />
    {values.companion ? (
      <Say of="letter.mobility_visit.companion" with={{ companion: <Name>{values.companion}</Name> }} />
    ) : null}
    <Act of="letter.mobility_visit.act" to={values.link} />
    <Aside of="letter.mobility_visit.after" />
  </Frame>
);
