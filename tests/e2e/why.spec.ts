import type { Page } from "@playwright/test";
import { findRow, signInAs } from "./people";
import { expect, expectAccessible, test } from "./support";

/** What a coordinator asks of a round, with the keyboard alone: why is this person unmatched, and what does a choice change elsewhere? */
interface Row {
  id: string;
}
const admin = () => findRow<Row>("SELECT id FROM users WHERE role = 'admin' ORDER BY id")?.id;
/** One of its own, with people whom nothing was proposed yet. */
const begun = Date.now();
const theRound = () =>
  findRow<Row>(
    "SELECT id FROM rounds WHERE state = 'drafted' AND started_at > ? ORDER BY started_at DESC",
    begun,
  )?.id;

/** Goes to a link, a button or a field by Tab, and says so when it cannot be reached. */
async function tabTo(page: Page, name: RegExp | string): Promise<void> {
  for (let presses = 0; presses < 250; presses++) {
    await page.keyboard.press("Tab");
    const text = await page.evaluate(() => {
      const at = document.activeElement;
      const label = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0] : at;
      return label?.textContent?.trim().replaceAll(/\s+/g, " ") ?? "";
    });
    if (typeof name === "string" ? text === name : name.test(text)) return;
  }
  throw new Error(`${name} cannot be reached by keyboard on ${page.url()}`);
}

async function follow(page: Page, name: RegExp | string): Promise<void> {
  await page.waitForLoadState("load");
  await tabTo(page, name);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}

async function withRound(page: Page): Promise<string> {
  const before = theRound();
  if (before) return before;
  await page.goto("/staff/rounds/new");
  for (const box of await page.getByRole("checkbox").all()) {
    await box.focus();
    if (!(await box.isChecked())) await page.keyboard.press("Space");
  }
  const look = page.getByRole("button", { name: "Voir qui peut participer" });
  await look.focus();
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  await page.getByRole("button", { name: "Lancer le calcul" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(theRound, { timeout: 60_000 }).toBeTruthy();
  return theRound() ?? "";
}

for (const width of [1280, 360]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test("why somebody is unmatched, what would unblock it, and a pair forced with a reason", async ({
      page,
    }) => {
      await signInAs(page, admin());
      const roundId = await withRound(page);
      const left = findRow<Row>(
        `SELECT person_id AS id FROM left_outs l WHERE round_id = ? AND side = 'beneficiary'
          AND json_extract(why, '$.relaxation.requirement') = 'distance'
          AND NOT EXISTS (SELECT 1 FROM drafts WHERE round_id = l.round_id AND beneficiary_id = l.person_id) ORDER BY id`,
        roundId,
      );
      await page.goto(`/staff/rounds/${roundId}/people/${left?.id}`);
      await expect(page.getByRole("heading", { name: "Ce qui débloquerait" })).toBeVisible({
        timeout: 30_000,
      });
      await expect(page.getByText(/km de plus/).first()).toBeVisible();
      await expectAccessible(page);
      await follow(page, /^Regarder ce duo avec/);
      await expectAccessible(page);
      const form = page.getByRole("button", { name: "Former ce duo" });
      await expect(form).toBeVisible();
      await follow(page, "Former ce duo");
      await expect(page.getByRole("link", { name: /écrivez pourquoi/ })).toBeVisible();
      await tabTo(page, /^Pourquoi ce duo malgré cela/);
      await page.keyboard.type("Ils se voient déjà à l’atelier du samedi.");
      await follow(page, "Former ce duo");
      await expect(page.getByText("Le duo est formé")).toBeVisible();
      await expect(page.getByText("Raison écrite : Ils se voient déjà à l’atelier du samedi.")).toBeVisible();
      await expectAccessible(page);
    });

    test("what a pair’s absence changes elsewhere, one change after the other", async ({ page }) => {
      await signInAs(page, admin());
      const roundId = await withRound(page);
      const draft = findRow<Row>(
        "SELECT id FROM drafts WHERE round_id = ? AND state = 'kept' ORDER BY json_extract(alternatives, '$.regret.moves') DESC, id",
        roundId,
      );
      await page.goto(`/staff/rounds/${roundId}/drafts/${draft?.id}`);
      await expectAccessible(page);
      await follow(page, "Voir la chaîne des changements");
      await expect(page.getByText(/^L’ensemble :/)).toBeVisible({ timeout: 30_000 });
      await expect(page.getByText(/quitterait/).first()).toBeVisible();
      await expectAccessible(page);
    });

    test("for households: what the whole loses without an offer, and why one has nothing", async ({
      page,
    }) => {
      await signInAs(page, admin());
      const draft = findRow<Row & { round: string }>(
        "SELECT d.id, d.round_id AS round FROM mobility_drafts d JOIN mobility_rounds r ON r.id = d.round_id WHERE r.state = 'drafted' ORDER BY d.id",
      );
      await page.goto(`/staff/mobility-rounds/${draft?.round}/drafts/${draft?.id}`);
      await follow(page, "Mesurer ce que l’ensemble perdrait sans cette offre");
      await expect(page.getByText(/^(L’ensemble (perdrait|gagnerait)|Autant de foyers)/).first()).toBeVisible(
        {
          timeout: 60_000,
        },
      );
      await expectAccessible(page);
      const left = findRow<Row>(
        "SELECT subject_id AS id FROM mobility_left_outs WHERE round_id = ? AND side = 'household' AND eligible = 1 ORDER BY id",
        draft?.round,
      );
      await page.goto(`/staff/mobility-rounds/${draft?.round}/households/${left?.id}`);
      await expect(page.getByRole("heading", { name: "Ce qui débloquerait" })).toBeVisible({
        timeout: 60_000,
      });
      await expectAccessible(page);
    });
  });
}
