import type { Page } from "@playwright/test";
import { findRow, signInAs } from "./people";
import { expect, expectAccessible, test } from "./support";

const round = () =>
  findRow<{ id: string; by: string }>(
    "SELECT id, started_by AS by FROM rounds WHERE state = 'drafted' ORDER BY started_at LIMIT 1",
  );

const focusedRow = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest(".draft-list > li")?.id ?? null);

test("with the keyboard alone: decide, read a letter, publish fifty at most, take one back", async ({
  page,
}) => {
  const found = round();
  await signInAs(page, found?.by);
  await page.goto(`/staff/rounds/${found?.id}?order=weakest`);
  await expectAccessible(page);
  const tags = page.locator(".draft-list > li .tag");
  await page.keyboard.press("j");
  await page.keyboard.press("v");
  await expect(tags.nth(0)).toHaveText("verrouillé");
  const second = await focusedRow(page);
  await page.keyboard.press("e");
  await expect(page.locator(`#${second} .tag`)).toHaveText("écarté");
  await page.keyboard.press("k");
  await page.keyboard.press("g");
  await expect(page.locator(`#${second} .tag`)).toHaveText("gardé");
  await page.keyboard.press("i");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Pourquoi ce duo" })).toBeVisible();
  await page.keyboard.press("v");
  await expect(page.locator(".pair-head .tag")).toHaveText("verrouillé");

  await page.goto(`/staff/rounds/${found?.id}?order=strongest`);
  const before = await tags.filter({ hasText: "proposé" }).count();
  expect(before).toBe(0);
  await page.getByLabel("Les premiers de cette liste :").fill("50");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Publier les propositions");
  await page.getByLabel("Votre mot au début de la lettre").fill("Nous avons pensé à vous.");
  await page.getByRole("button", { name: "Voir les lettres" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Les lettres qui partiraient");
  await expect(page.getByText("Nous avons pensé à vous.").first()).toBeVisible();
  // Its layout, as the frame gets it: nothing may run in there, not even what looks at it for a test.
  const layout = await page.request.get(
    (await page.locator(".letter-frame").first().getAttribute("src")) ?? "",
  );
  expect(await layout.text()).toContain("Nous avons pensé à vous.");
  expect(layout.headers()["content-security-policy"]).toContain("sandbox");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Revenir à la publication" }).press("Enter");
  await expect(page.getByLabel("Votre mot au début de la lettre")).toHaveValue("Nous avons pensé à vous.");
  await page.getByRole("button", { name: /^Publier \d+ proposition/ }).press("Enter");
  await expect(page.getByText("Les propositions sont publiées.")).toBeVisible();

  const proposed = page.locator(".draft-list > li[data-proposed]");
  const count = await proposed.count();
  expect(count).toBeGreaterThan(1);
  await proposed
    .first()
    .getByRole("button", { name: /^Reprendre/ })
    .press("Enter");
  await expect(proposed).toHaveCount(count - 1);
  await page.reload();
  await expect(proposed).toHaveCount(count - 1);
  await expectAccessible(page);
});

test("keys can be switched off, and stay off", async ({ page }) => {
  const found = round();
  await signInAs(page, found?.by);
  await page.goto(`/staff/rounds/${found?.id}`);
  await page.locator(".keys summary").press("Enter");
  await page.getByLabel("Ces touches sont actives").press("Space");
  await page.locator("h1").click();
  await page.keyboard.press("j");
  expect(await focusedRow(page)).toBeNull();
  await page.reload();
  await page.keyboard.press("j");
  expect(await focusedRow(page)).toBeNull();
});
