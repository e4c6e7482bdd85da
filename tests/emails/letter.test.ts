import { describe, expect, test } from "vitest";
import { OFFERED } from "~/i18n/languages";
import { wordsIn } from "~/i18n/words";
import { LETTER_KINDS, type LetterKind, type LetterValues } from "~/mail/letters";
import { renderLetter } from "~emails/letter";
import { SAMPLES, SENT_ON } from "~tests/support/letters";

const everyLetter = LETTER_KINDS.flatMap((kind) => OFFERED.map((language) => [kind, language] as const));
/** Values that choose between words and are never shown themselves. */
const CHOICES = ["what", "party", "why", "role"];
const textsOf = (kind: LetterKind): string[] =>
  Object.entries(SAMPLES[kind])
    .filter(([name, value]) => typeof value === "string" && value.length > 2 && !CHOICES.includes(name))
    .flatMap(([, value]) => String(value).split("\n"));
const renderSample = (kind: LetterKind, language: (typeof OFFERED)[number]) =>
  renderLetter(kind, SAMPLES[kind], language, SENT_ON);

describe.each(everyLetter)("%s in %s", (kind, language) => {
  test("is whole, in its reader's direction, with its plain-text twin", async () => {
    const { subject, html, text } = await renderSample(kind, language);
    expect(html).toContain(`<html dir="${language === "ar" ? "rtl" : "ltr"}" lang="${language}">`);
    expect(text).toContain(subject);
    for (const value of textsOf(kind)) {
      expect(html, value).toContain(value);
      expect(text, value).toContain(value);
    }
    // A message whose placeholder was forgotten, a value that is not there.
    expect(html + text).not.toMatch(/undefined|\bNaN\b|\[object|[\uE000\uE001]/);
    expect(text).not.toMatch(/[{}<>]/);
  });

  test("says nothing sensitive where a lock screen shows it", async () => {
    const { subject, html } = await renderSample(kind, language);
    const preview = wordsIn(language)(`letter.${kind}.preview`);
    expect(html).toContain(preview);
    for (const shown of [subject, preview]) {
      for (const value of textsOf(kind)) expect(shown).not.toContain(value);
      expect(shown).not.toMatch(/\d/);
      expect(shown.toLowerCase()).not.toMatch(/réfugi|refugee|asile|asylum|protection|لاجئ|لجوء|حماية/);
      expect(shown.length).toBeLessThanOrEqual(70);
    }
  });

  test("fetches nothing and counts nothing", async () => {
    const { html } = await renderSample(kind, language);
    expect(html).not.toMatch(/<img|<script|<iframe|url\(|@import|src=|background=/i);
    const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
    for (const address of addresses) {
      expect(address).toMatch(
        /^(https:\/\/trait-dunion\.exemple\/page\/1a2b3c|mailto:xaveria@exemple\.fr|tel:\+33612345678)$/,
      );
    }
  });
});

describe("hostile names", () => {
  const hostile = '<script>alert(1)</script>\r\nBcc: tous@exemple.fr\u202E"evil';
  const filled = Object.fromEntries(
    LETTER_KINDS.map((kind) => [
      kind,
      Object.fromEntries(
        Object.entries(SAMPLES[kind]).map(([name, value]) => [
          name,
          typeof value === "string" && !["link", "what", "otherEmail"].includes(name) ? hostile : value,
        ]),
      ),
    ]),
  ) as unknown as LetterValues;

  test.each(LETTER_KINDS)("are words and nothing else in %s", async (kind) => {
    for (const language of OFFERED) {
      const { subject, html, text } = await renderLetter(kind, filled[kind], language, SENT_ON);
      expect(html).not.toContain("<script");
      expect(html).not.toContain("\u202E");
      expect(text).not.toContain("\u202E");
      // A coordinator's own words may have lines of their own; a name may not begin one.
      if (kind !== "proposal" && kind !== "mobility_proposal") expect(text).not.toMatch(/^Bcc:/m);
      expect(subject).not.toMatch(/[\r\n<>]|Bcc/);
    }
  });

  test("a link that is not a web address is refused", async () => {
    const values = { firstName: "Zélie", link: "javascript:alert(1)" };
    await expect(renderLetter("sign_in_link", values, "fr", SENT_ON)).rejects.toThrow("not a web address");
  });
});

describe("words", () => {
  test("days are said in words with how far they are, counted from the day of sending", async () => {
    const { text } = await renderSample("proposal", "fr");
    expect(text).toContain("avant le lundi 30 novembre 2026, dans 7 jours");
    expect(text).toContain("se ferme le lundi 7 décembre 2026, dans 14 jours");
  });

  test("Arabic counts in its own plurals", async () => {
    const two = await renderLetter(
      "duo_silent_staff",
      { ...SAMPLES.duo_silent_staff, days: 2 },
      "ar",
      SENT_ON,
    );
    expect(two.text).toContain("منذ يومين");
    const many = await renderLetter(
      "letters_failing_staff",
      { ...SAMPLES.letters_failing_staff, count: 4 },
      "ar",
      SENT_ON,
    );
    expect(many.text).toContain("هناك 4 رسائل لم تُرسَل");
  });

  test("names stand apart from the direction around them", async () => {
    const { html, text } = await renderSample("proposal", "ar");
    expect(html).toContain('<bdi dir="auto">Xavéria</bdi>');
    expect(text).toContain("\u2068Xavéria\u2069");
    expect((await renderSample("proposal", "fr")).text).not.toMatch(/[\u2066-\u2069]/);
  });

  test("the lines that a coordinator wrote stay lines", async () => {
    const { text } = await renderSample("proposal", "fr");
    expect(text).toContain("Nous avons pensé à vous deux.\nPrenez votre temps.");
    const empty = await renderLetter("proposal", { ...SAMPLES.proposal, words: "" }, "fr", SENT_ON);
    expect(empty.text).not.toContain("Un mot de l’équipe");
  });

  test.each([
    [0, "Votre inscription est enregistrée", "effacée au bout de trente jours"],
    [7, "Quelques minutes suffisent", "effacée au bout de trente jours"],
    [14, "Quelques minutes suffisent", "notre dernier rappel"],
  ] as const)("an unfinished form on day %i", async (day, begins, ends) => {
    const { text } = await renderLetter("resume_sign_up", { ...SAMPLES.resume_sign_up, day }, "fr", SENT_ON);
    expect(text).toContain(begins);
    expect(text).toContain(ends);
  });

  test("a role is said in words, and an unknown one as it was written", async () => {
    expect((await renderSample("invitation", "fr")).text).toContain("Votre rôle\u00a0: coordination.");
    const other = await renderLetter(
      "invitation",
      { ...SAMPLES.invitation, role: "Trésorerie" },
      "fr",
      SENT_ON,
    );
    expect(other.text).toContain("Votre rôle\u00a0: Trésorerie.");
  });

  test("a meeting without a place is by video; a duo without contacts goes through its tutor", async () => {
    const meeting = await renderLetter(
      "info_meeting_booked",
      { ...SAMPLES.info_meeting_booked, place: "" },
      "fr",
      SENT_ON,
    );
    expect(meeting.text).toContain("Par vidéo");
    const duo = await renderLetter(
      "duo_open",
      { ...SAMPLES.duo_open, otherEmail: null, otherPhone: null, meetingAt: null, meetingPlace: null },
      "fr",
      SENT_ON,
    );
    expect(duo.text).toContain("Votre tuteur ou tutrice vous dira comment vous joindre.");
    expect(duo.text).not.toContain("Première rencontre");
  });

  test("the same row gives the same letter to the byte", async () => {
    expect(await renderSample("proposal", "ar")).toEqual(await renderSample("proposal", "ar"));
  });
});
