import { Link } from "@react-email/components";
import { useWords } from "../app/i18n/context";
import { Frame } from "./frame";
import { look } from "./look";
import { Act, Aside, Card, CardLine, Hello, type LetterProps, Say } from "./parts";
import { Name, Rich } from "./rich";

/** The duo is open: the first letter that holds the other one's e-mail and phone. */
export const DuoOpen = ({ values, sentOn }: LetterProps<"duo_open">) => (
  <Frame kind="duo_open" why="member">
    <Hello name={values.firstName} />
    <Say of="letter.duo_open.words" with={{ other: <Name>{values.otherFirstName}</Name> }} />
    <Card>
      <CardLine
        label={<Rich of="letter.duo_open.contact" with={{ other: <Name>{values.otherFirstName}</Name> }} />}
      >
        <Contact email={values.otherEmail} phone={values.otherPhone} />
      </CardLine>
      {values.meetingAt === null ? null : (
        <FirstMeeting at={values.meetingAt} place={values.meetingPlace} sentOn={sentOn} />
      )}
      <CardLine label={<Rich of="letter.duo_open.tutor" />}>
        <Name>{values.tutor}</Name>
      </CardLine>
    </Card>
    <Act of="letter.duo_open.act" to={values.link} />
    <Aside of="letter.duo_open.after" />
  </Frame>
);

function Contact({ email, phone }: { email: string | null; phone: string | null }) {
  if (!email && !phone) return <Rich of="letter.duo_open.noContact" />;
  return (
    <>
      {email ? (
        <Link
          href={`mailto:${encodeURIComponent(email).replace("%40", "@")}`}
          className="link"
          style={look.link}
        >
          <bdi dir="ltr">{email}</bdi>
        </Link>
      ) : null}
      {email && phone ? <br /> : null}
      {phone ? (
        <Link href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`} className="link" style={look.link}>
          <bdi dir="ltr">{phone}</bdi>
        </Link>
      ) : null}
    </>
  );
}

function FirstMeeting({ at, place, sentOn }: { at: number; place: string | null; sentOn: Date }) {
  const words = useWords();
  return (
    <CardLine label={<Rich of="letter.duo_open.meeting" />}>
      <strong>{words.moment(at)}</strong> ({words.fromNow(at, sentOn)})
      {place ? (
        <>
          <br />
          <Name>{place}</Name>
        </>
      ) : null}
    </CardLine>
  );
}
