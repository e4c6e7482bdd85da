import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Locator, type Page } from "@playwright/test";

export { expect };

/** Any error on the console, a refused resource or a broken script fails the test that met it. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on("console", (message) => {
      // A page that answers 404, 409 or 422 on purpose is reported by the browser as a failed resource.
      if (message.type() === "error" && !/status of 4(04|09|22)/.test(message.text()))
        errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(error.message));
    await use(page);
    expect(errors, "errors on the console").toEqual([]);
  },
});

/** No violation of WCAG 2.2 A and AA, nothing wider than the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 160))
        .join(" | ")}`,
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `sideways scroll on ${page.url()}`).toBeLessThanOrEqual(0);
}

/** Walks with the tabulator until this is focused, as somebody does who uses no mouse. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible();
  for (let steps = 0; steps < 150; steps++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The keyboard does not reach ${goal}`);
}

/** Goes there and presses Enter; waits for the page that follows. */
export async function follow(page: Page, goal: Locator): Promise<void> {
  await page.waitForLoadState("load");
  await tabTo(page, goal);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}
