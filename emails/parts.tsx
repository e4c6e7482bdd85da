import { Button, Link, Section, Text } from "@react-email/components";
import { Fragment, type ReactNode } from "react";
import type { Key } from "../app/i18n/catalogue";
import { useWords } from "../app/i18n/context";
import type { LetterKind, LetterValues } from "../app/mail/letters";
import { lines } from "./clean";
import { look } from "./look";
import { Name, Rich } from "./rich";

/** What every template is given. Days are counted from `sentOn`, so that a second try says the very same thing. */
export interface LetterProps<K extends LetterKind> {
  values: LetterValues[K];
  sentOn: Date;
}

export const Hello = ({ name }: { name?: string }) => (
  <Text className="ink" style={look.words}>
    {name ? (
      <Rich of="letter.hello" with={{ name: <Name>{name}</Name> }} />
    ) : (
      <Rich of="letter.helloNobody" />
    )}
  </Text>
);

/** A paragraph of the catalogue. */
export const Say = ({ of, with: pieces }: { of: Key; with?: Record<string, ReactNode | number> }) => (
  <Text className="ink" style={look.words}>
    <Rich of={of} with={pieces} />
  </Text>
);

/** What is good to know besides. */
export const Aside = ({ of, with: pieces }: { of: Key; with?: Record<string, ReactNode | number> }) => (
  <Text className="soft" style={look.small}>
    <Rich of={of} with={pieces} />
  </Text>
);

/** The one thing to do, and its address spelled out for programs that show no button. */
export function Act({ of, to }: { of: Key; to: string }) {
  const words = useWords();
  return (
    <>
      <Section style={{ margin: "22px 0 14px" }}>
        <Button href={webAddress(to)} className="act" style={look.button} data-act="true">
          {words(of)}
        </Button>
      </Section>
      <Text className="soft" style={look.small} data-skip-in-text="true">
        {words("letter.copyLink")}
        <br />
        <Link href={webAddress(to)} className="link" style={look.link}>
          <bdi dir="ltr">{to}</bdi>
        </Link>
      </Text>
    </>
  );
}

/** What the letter is about, set apart. */
export const Card = ({ children }: { children: ReactNode }) => (
  <Section className="card" style={look.card}>
    {children}
  </Section>
);

export const CardLine = ({ label, children }: { label?: ReactNode; children: ReactNode }) => (
  <>
    {label ? (
      <Text className="soft" style={look.cardLabel}>
        {label}
      </Text>
    ) : null}
    <Text className="ink" style={look.cardWords}>
      {children}
    </Text>
  </>
);

/** Until when to answer and when it closes: both days in words, and how far they are. */
export function Deadlines({
  askedBy,
  closesAt,
  sentOn,
}: {
  askedBy: number;
  closesAt: number;
  sentOn: Date;
}) {
  const words = useWords();
  const day = (at: number) => ({ day: <strong>{words.day(at)}</strong>, in: words.fromNow(at, sentOn) });
  return (
    <>
      <Say of="letter.askedBy" with={day(askedBy)} />
      <Say of="letter.closesAt" with={day(closesAt)} />
    </>
  );
}

/** What the coordinator wrote for this round, in the language it was written in. */
export const Note = ({ text }: { text: string }) => (
  <Card>
    <CardLine label={<Rich of="letter.proposal.note" />}>
      {lines(text).map((line, i) => (
        <Fragment key={i}>
          {i > 0 ? <br /> : null}
          <Name>{line}</Name>
        </Fragment>
      ))}
    </CardLine>
  </Card>
);

/** Until when a partner may answer by its link. */
export function AnswerBy({ closesAt, sentOn }: { closesAt: number; sentOn: Date }) {
  const words = useWords();
  return (
    <Say
      of="letter.answerBy"
      with={{ day: <strong>{words.day(closesAt)}</strong>, in: words.fromNow(closesAt, sentOn) }}
    />
  );
}

/** The day on which a household means to move in. */
export function MoveDay({ at, sentOn }: { at: number; sentOn: Date }) {
  const words = useWords();
  return (
    <CardLine label={<Rich of="letter.moveDay" />}>
      <strong>{words.day(at)}</strong> ({words.fromNow(at, sentOn)})
    </CardLine>
  );
}

/** When and where an information meeting is. */
export function MeetingCard({ startsAt, place, sentOn }: { startsAt: number; place: string; sentOn: Date }) {
  const words = useWords();
  return (
    <Card>
      <Text className="ink" style={{ ...look.cardWords, fontWeight: 700, margin: 0 }}>
        {words.moment(startsAt)}
      </Text>
      <Text className="soft" style={look.cardLabel}>
        {words.fromNow(startsAt, sentOn)}
      </Text>
      <CardLine>{place ? <Name>{place}</Name> : words("letter.byVideo")}</CardLine>
    </Card>
  );
}

/** A link of a letter leads to a page, never to a script. */
function webAddress(link: string): string {
  if (!/^https?:\/\//.test(link)) throw new Error("A letter's link is not a web address");
  return link;
}
