import { Body, Container, Head, Heading, Html, Preview, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { useWords } from "../app/i18n/context";
import type { LetterKind } from "../app/mail/letters";
import { DARK, look } from "./look";

/** Why someone receives a letter: said at its foot. */
export type Why =
  | "account"
  | "sign_up"
  | "member"
  | "household"
  | "referent"
  | "partner"
  | "network"
  | "team";

/** What stands around every letter: the mark, its title, who writes and why. No picture, nothing fetched, nothing counted. */
export function Frame({ kind, why, children }: { kind: LetterKind; why: Why; children: ReactNode }) {
  const words = useWords();
  const title = words(`letter.${kind}.subject`);
  const textAlign = words.direction === "rtl" ? "right" : "left";
  return (
    <Html lang={words.language} dir={words.direction}>
      <Head>
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{DARK}</style>
      </Head>
      <Body className="paper" style={look.body} dir={words.direction}>
        <Preview>{words(`letter.${kind}.preview`)}</Preview>
        <Container style={{ ...look.container, textAlign }}>
          <Mark />
          <Section className="sheet" style={look.sheet}>
            <Heading as="h1" className="ink" style={look.title}>
              {title}
            </Heading>
            <div style={look.stroke} aria-hidden="true" data-skip-in-text="true" />
            {children}
            <Text className="ink" style={{ ...look.words, margin: "24px 0 0" }}>
              {words("letter.team")}
            </Text>
          </Section>
          <Section style={{ padding: "18px 4px 0" }}>
            <Foot>{words("letter.foot.question")}</Foot>
            <Foot>{words("letter.foot.association")}</Foot>
            <Foot>{words(`letter.why.${why}`)}</Foot>
            <Foot>{words("letter.foot.tracking")}</Foot>
          </Section>
        </Container>
      </Body>
    </Html>
  );
}

/** Two dots and a stroke, drawn with nothing but coloured boxes. */
function Mark() {
  const words = useWords();
  return (
    <Text className="ink" style={look.brand} data-skip-in-text="true">
      <span className="dot" style={look.dot} aria-hidden="true" />
      <span style={look.dash} aria-hidden="true" />
      <span className="dot" style={look.dot} aria-hidden="true" />
      &nbsp; {words("app.name")}
    </Text>
  );
}

const Foot = ({ children }: { children: string }) => (
  <Text className="soft" style={look.foot}>
    {children}
  </Text>
);
