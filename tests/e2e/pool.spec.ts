import { findRow, signInAs, staffOf } from "./people";
import { expect, expectAccessible, test } from "./support";

/** The pools in pictures: readable by everybody, on a desk and on a phone. */
for (const width of [1280, 360]) {
  test.describe(`the pools, ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test("a coordinator looks at both and opens their tables", async ({ page }) => {
      await signInAs(page, staffOf("coordinator", "Angers"));
      for (const list of ["/staff/rounds", "/staff/mobility-rounds"]) {
        await page.goto(list);
        await page.getByRole("link", { name: "Le vivier" }).click();
        await expect(page.getByRole("heading", { level: 1, name: /^Le vivier/ })).toBeVisible();
        await expectAccessible(page);
        for (const summary of await page.locator("figure summary").all()) await summary.click();
        await expect(page.getByRole("table").first()).toBeVisible();
        await expectAccessible(page);
      }
    });

    test("an administrator narrows them to a branch", async ({ page }) => {
      await signInAs(page, findRow<{ id: string }>("SELECT id FROM users WHERE role = 'admin'")?.id);
      await page.goto("/staff/pool/duos");
      await page.getByLabel("Antenne").selectOption({ label: "Angers" });
      await page.getByRole("button", { name: "Afficher" }).click();
      await expect(page).toHaveURL(/\?branch=bra_/);
      await expect(page.locator("main")).toContainText("Angers, en ce moment");
      await expectAccessible(page);
    });
  });
}
