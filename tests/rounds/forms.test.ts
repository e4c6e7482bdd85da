import { expect, test } from "vitest";
import { parse } from "~/http/forms.server";
import { wordsIn } from "~/i18n/words";
import { LETTER_WORDS_LIMIT, PublicationForm } from "~/rounds/forms";

const sent = (letterWords: string) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ version: "1", seen: "drafted", letterWords }))
    form.set(name, value);
  return parse(form, PublicationForm, wordsIn("fr"));
};

test("a round may be published without words of one's own", () => {
  expect(sent("")).toMatchObject({ ok: true, value: { letterWords: "" } });
  expect(sent(" \r\n ")).toMatchObject({ ok: true, value: { letterWords: "" } });
});

test("a letter's words are as long as the limit says, line ends counted once", () => {
  expect(sent("a\r\n".repeat(LETTER_WORDS_LIMIT / 2))).toMatchObject({ ok: true });
  const long = sent("é".repeat(LETTER_WORDS_LIMIT + 1));
  expect(long).toMatchObject({
    ok: false,
    reply: { errors: { letterWords: expect.stringMatching(/2.?000/) } },
  });
});
