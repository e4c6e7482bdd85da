import { expect, expectAccessible, test } from "./support";

const LANGUAGES = ["fr", "ar"] as const;
const WIDTHS = [360, 1280] as const;

for (const language of LANGUAGES)
  for (const width of WIDTHS)
    test(`public pages are open to all: ${language}, ${width} px`, async ({ page, context, baseURL }) => {
      await page.setViewportSize({ width, height: 800 });
      await context.addCookies([{ name: "language", value: language, url: baseURL ?? "" }]);
      for (const path of ["/", "/privacy", "/nowhere"]) {
        await page.goto(path);
        await expectAccessible(page);
      }
    });

test("the language is chosen in its own name, and the page turns", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rencontrer quelqu’un change une ville.");
  await page.getByRole("link", { name: "العربية" }).click();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("لقاءٌ واحد يغيّر مدينة.");
});

test("a page that does not exist says so kindly", async ({ page }) => {
  const answer = await page.goto("/nowhere");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cette page n’existe pas");
});
