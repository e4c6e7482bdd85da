import type { Page } from "@playwright/test";
import { signInAs, staffOf } from "./people";
import { expect, expectAccessible, follow, tabTo, test } from "./support";

const TUNING = "/staff/tuning/duos";

test("a coordinator tunes, sees what changes, compares and shares with the keyboard alone", async ({
  page,
}) => {
  await signInAs(page, staffOf("coordinator", "Angers"));
  await page.goto(TUNING);
  const headline = page.locator("#headline");
  await expect(headline).toContainText("Rien ne change");
  await tabTo(page, page.locator('input[name="weights.distance"]'));
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("100");
  await expect(headline).not.toContainText("Rien ne change");
  await expect(page.locator('[data-for$="weights-distance"]')).toHaveValue("100");
  await expect(page).toHaveURL(/weights\.distance=100/);
  // The slider and the number are one; so is the answer when both come back to where they began.
  await page.keyboard.press("Shift+Tab");
  for (let n = 0; n < 80; n++) await page.keyboard.press("ArrowLeft");
  await expect(page.locator('input[name="weights.distance"]')).toHaveValue("20");
  await expect(headline).toContainText("Rien ne change");
  for (let n = 0; n < 60; n++) await page.keyboard.press("ArrowRight");
  await expect(headline).not.toContainText("Rien ne change");
  await expectAccessible(page);

  await follow(page, page.getByRole("button", { name: /^Comparer/ }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Comparer des réglages");
  await expect(page.getByRole("heading", { name: "Pour qui cela change" })).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, page.locator('input[name="name"]'));
  await page.keyboard.type("Distance à 80");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Distance à 80");
  await expect(page.getByText("La comparaison est gardée.")).toBeVisible();
  await expectAccessible(page);
});

test("two coordinators save the same settings: the second sees both and loses nothing", async ({
  page,
  browser,
}) => {
  const coordinator = staffOf("coordinator", "Angers");
  await signInAs(page, coordinator);
  await page.goto(TUNING);
  await page.getByLabel("Nom", { exact: true }).fill("Au clavier");
  await page.getByRole("button", { name: "Enregistrer cette version" }).click();
  await expect(page.getByText("La version est enregistrée.")).toBeVisible();
  const context = await browser.newContext();
  const colleague = await context.newPage();
  await signInAs(colleague, coordinator);
  await colleague.goto(new URL(page.url()).pathname + new URL(page.url()).search);
  await colleague.locator('input[name="weights.waiting"]').fill("44");
  await colleague.getByRole("button", { name: "Enregistrer cette version" }).click();
  await expect(colleague.getByText("La version est enregistrée.")).toBeVisible();
  await context.close();
  await page.locator('input[name="weights.waiting"]').fill("66");
  await page.getByRole("button", { name: "Enregistrer cette version" }).click();
  await expect(page.getByText("Quelqu’un a enregistré une autre version entre-temps").first()).toBeVisible();
  await expect(page.getByRole("row", { name: "Temps d’attente 44 66" })).toBeVisible();
  await expect(page.locator('input[name="weights.waiting"]')).toHaveValue("66");
  await page.getByRole("button", { name: "Enregistrer cette version" }).click();
  await expect(page.getByText("La version est enregistrée.")).toBeVisible();
  await page
    .getByRole("button", { name: /Rétablir .*version 1/ })
    .first()
    .click();
  await expect(page.getByText("L’ancienne version est de nouveau la dernière.")).toBeVisible();
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a plain form gives the same answer", async ({ page }) => {
    await signInWithoutScript(page);
    await page.goto(TUNING);
    await page.locator('input[name="weights.distance"]').fill("100");
    await page.getByRole("button", { name: "Voir ce que cela change" }).click();
    await expect(page.locator("#headline")).toContainText("duos nouveaux", { timeout: 15_000 });
    await expect(page.locator('input[name="weights.distance"]')).toHaveValue("100");
  });
});

/** The demonstration's own door, which is a plain form too. */
async function signInWithoutScript(page: Page): Promise<void> {
  await page.goto("/demo");
  await page.locator(`button[name="userId"][value="${staffOf("coordinator", "Angers")}"]`).click();
}

for (const [programme, width] of [
  ["duos", 360],
  ["mobilities", 360],
  ["mobilities", 1280],
] as const)
  test(`the tuning of ${programme} fits ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await signInAs(page, staffOf("coordinator", "Angers"));
    await page.goto(`/staff/tuning/${programme}`);
    await expect(page.locator("#headline")).not.toContainText("Calcul en cours");
    await expectAccessible(page);
  });
