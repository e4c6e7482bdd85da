import { expect, test } from "vitest";
import { homePath } from "~/http/notice.server";
import { loader as language } from "~/routes/language";
import { ask } from "~tests/support/ask";

const HOSTILE = [
  "https://ailleurs.exemple",
  "http://ailleurs.exemple/",
  "HTTPS://ailleurs.exemple",
  "//ailleurs.exemple",
  "///ailleurs.exemple",
  "////ailleurs.exemple",
  "/\\ailleurs.exemple",
  "\\/ailleurs.exemple",
  "\\\\ailleurs.exemple",
  "/\\/ailleurs.exemple",
  "/\\\\ailleurs.exemple",
  "\\ailleurs.exemple",
  "ailleurs.exemple",
  "ailleurs.exemple/volunteer",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "file:///etc/passwd",
  "blob:https://ailleurs.exemple/1",
  "mailto:a@ailleurs.exemple",
  "ftp://ailleurs.exemple",
  "wss://ailleurs.exemple",
  "/\t/ailleurs.exemple",
  "/\n/ailleurs.exemple",
  "/\r/ailleurs.exemple",
  "/\u0000/ailleurs.exemple",
  "\t//ailleurs.exemple",
  "\n//ailleurs.exemple",
  " //ailleurs.exemple",
  "\u00a0//ailleurs.exemple",
  "\u200b//ailleurs.exemple",
  "\ufeff//ailleurs.exemple",
  "/.//ailleurs.exemple",
  "/..//ailleurs.exemple",
  "/../..//ailleurs.exemple",
  "/%2e//ailleurs.exemple",
  "/%2e%2e//ailleurs.exemple",
  "/x/..//ailleurs.exemple",
  "/x/../..//ailleurs.exemple",
  "/.\\ailleurs.exemple",
  "/x\\..\\\\ailleurs.exemple",
  "//ailleurs.exemple@home.invalid",
  "https://home.invalid@ailleurs.exemple",
  "https:ailleurs.exemple",
  "https:/ailleurs.exemple",
  "https:///ailleurs.exemple",
  "http:\\\\ailleurs.exemple",
  "//%61illeurs.exemple",
  "//[::1]/",
  "//127.0.0.1",
  "//0x7f000001",
  "/x\r\nLocation: https://ailleurs.exemple",
  "/x\r\nSet-Cookie: session=vol",
  "/\u2028/ailleurs.exemple",
  "?back=//ailleurs.exemple",
  "#//ailleurs.exemple",
  "",
  "/\\\t/ailleurs.exemple",
  "／／ailleurs.exemple",
];

test("there are at least sixty of them", () => {
  expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(60);
});

test.each(HOSTILE)("stays at home: %j", async (target) => {
  for (const path of [homePath(target), (await ask(language, languagePath(target))).location ?? ""]) {
    const landed = new URL(path, "https://trait-dunion.exemple/sign-in");
    expect(landed.origin).toBe("https://trait-dunion.exemple");
    expect(path).toMatch(/^\/(?![/\\])/);
    expect(path).not.toMatch(/[\p{Cc}\\]/u);
  }
});

test.each([null, undefined])("without a target one goes home: %s", (target) => {
  expect(homePath(target, "/volunteer")).toBe("/volunteer");
});

test.each(["/", "/duos/duo_1", "/staff/rounds?page=2#draft", "/people/élodie", "/x//y", "/recherche?q=//a"])(
  "our own pages are kept: %s",
  (path) => {
    expect(decodeURI(homePath(path))).toBe(path);
  },
);

const languagePath = (target: string) => ({ path: `/language?to=fr&back=${encodeURIComponent(target)}` });
