import { findRow, openLetter, signInAs } from "./people";
import { expect, expectAccessible, test } from "./support";

/** Clef de France: its pages in the languages and widths in which they are read, and the way from a yes to the preparation. */
const id = (sql: string, ...values: unknown[]) => findRow<{ id: string }>(sql, ...values)?.id;

interface Asked {
  id: string;
  user: string;
  household: string;
}
const candidacyIn = (state: string) =>
  findRow<Asked>(
    "SELECT c.id, h.user_id AS user, h.id AS household FROM candidacies c JOIN households h ON h.id = c.household_id WHERE c.state = ? AND c.visible_from < ? ORDER BY c.id DESC",
    state,
    Date.now(),
  );

for (const [language, width] of [
  ["fr", 1280],
  ["ar", 360],
] as const) {
  test.describe(`${language}, ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });
    test.beforeEach(async ({ context, baseURL }) => {
      await context.addCookies([{ name: "language", value: language, url: baseURL ?? "" }]);
    });

    test("offers, as everybody reads them", async ({ page }) => {
      for (const path of [
        "/offers",
        `/offers/${id("SELECT id FROM offers WHERE state = 'open' ORDER BY id")}`,
      ]) {
        await page.goto(path);
        await expectAccessible(page);
      }
    });

    test("a household’s pages", async ({ page }) => {
      const asked = candidacyIn("proposed");
      await signInAs(page, asked?.user);
      for (const path of [
        ...["", "/offers", "/consents", "/pause", "/leave"].map((part) => `/household${part}`),
        ...["", "/withdrawal"].map((part) => `/candidacies/${asked?.id}${part}`),
      ]) {
        await page.goto(path);
        await expectAccessible(page);
      }
      for (const state of ["preparing", "moved"]) {
        const later = candidacyIn(state);
        await signInAs(page, later?.user);
        for (const path of ["/household", `/candidacies/${later?.id}`]) {
          await page.goto(path);
          await expectAccessible(page);
        }
      }
    });
  });
}

for (const width of [1280, 360]) {
  test.describe(`those who work for it, ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test("a social worker", async ({ page }) => {
      const referent = findRow<{ id: string; household: string }>(
        "SELECT referent_id AS id, id AS household FROM households WHERE state = 'ready' AND referent_id IS NOT NULL ORDER BY id",
      );
      await signInAs(page, referent?.id);
      const file = `/households/${referent?.household}`;
      for (const path of [
        ...["/households", "/households/new", file, `${file}/consents`, `${file}/card`],
        ...["who", "where", "home"].map((step) => `${file}/profile/${step}`),
      ]) {
        await page.goto(path);
        await expectAccessible(page);
      }
    });

    test("a partner", async ({ page }) => {
      const partner = findRow<{ id: string; organisation: string }>(
        "SELECT m.user_id AS id, m.organisation_id AS organisation FROM organisation_members m JOIN offers o ON o.organisation_id = m.organisation_id WHERE o.state = 'open' ORDER BY m.user_id",
      );
      const offer = id(
        "SELECT id FROM offers WHERE organisation_id = ? AND state = 'open' ORDER BY id",
        partner?.organisation,
      );
      await signInAs(page, partner?.id);
      for (const path of [
        ...["/partner", "/partner/candidacies", "/partner/offers/new", "/partner/import"],
        ...["", "/place", "/lines/post/new", "/lines/dwelling/new", "/lines/training/new"].map(
          (part) => `/partner/offers/${offer}${part}`,
        ),
      ]) {
        await page.goto(path);
        await expectAccessible(page);
      }
    });

    test("the team", async ({ page }) => {
      await signInAs(page, id("SELECT id FROM users WHERE role = 'admin'"));
      const round = id("SELECT id FROM mobility_rounds ORDER BY started_at");
      const draft = id("SELECT id FROM mobility_drafts WHERE round_id = ? ORDER BY id", round);
      for (const path of [
        ...["/today", "/staff/households", "/staff/offers", "/staff/organisations", "/staff/candidacies"],
        ...["/staff/organisations/new", "/staff/mobility-rounds", "/staff/mobility-rounds/new"],
        ...["/staff/tuning/mobilities", `/staff/households/${candidacyIn("proposed")?.household}`],
        ...["proposed", "agreed", "preparing", "moved"].map(
          (state) => `/staff/candidacies/${candidacyIn(state)?.id}`,
        ),
        ...["", "/publication", "/simulation", `/drafts/${draft}`].map(
          (part) => `/staff/mobility-rounds/${round}${part}`,
        ),
      ]) {
        await page.goto(path);
        await expectAccessible(page);
      }
    });
  });
}

test("a yes, the partners’ answers by their links, the preparation, the move, news after three months", async ({
  page,
}) => {
  const asked = findRow<Asked>(
    `SELECT c.id, h.user_id AS user, h.id AS household FROM candidacies c
       JOIN households h ON h.id = c.household_id JOIN offers o ON o.id = c.offer_id
       JOIN offer_posts p ON p.id = c.post_id JOIN offer_dwellings d ON d.id = c.dwelling_id
     WHERE c.state = 'proposed' AND c.visible_from < ? AND c.training_id IS NULL AND c.second_post_id IS NULL
       AND coalesce(p.organisation_id, o.organisation_id) <> coalesce(d.organisation_id, o.organisation_id)
     ORDER BY c.id`,
    Date.now(),
  );
  const began = Date.now();
  await signInAs(page, asked?.user);
  await page.goto(`/candidacies/${asked?.id}`);
  await page.getByRole("button", { name: "Oui, nous voulons y aller" }).click();
  await expect(page.getByText("Vous avez dit oui").first()).toBeVisible();

  const questions = waitingAddresses(asked?.id);
  await expect.poll(() => lettersSince(began), { timeout: 30_000 }).toBe(questions.length);
  for (const { address } of questions) {
    await openLetter(page, address, /Un foyer a choisi votre offre/);
    await page.locator("main a[href*='/answer/']").first().click();
    await expectAccessible(page);
    await page.getByRole("button", { name: /^Oui/ }).click();
    await expect(page.locator("main")).toContainText(/oui/);
  }
  expect(stateOf(asked?.id)).toBe("agreed");

  const file = `/staff/candidacies/${asked?.id}`;
  await signInAs(page, id("SELECT id FROM users WHERE role = 'admin'"));
  await page.goto(`${file}/preparation`);
  await page.locator("input[name=movesOn]").fill(new Date().toISOString().slice(0, 10));
  await page.getByRole("button", { name: "Enregistrer et prévenir" }).click();
  await expect.poll(() => stateOf(asked?.id)).toBe("preparing");

  await page.goto(`${file}/arrival`);
  await page.locator("input[name=despiteOpen]").check();
  await page.getByRole("button", { name: "Noter l’installation" }).click();
  await expect.poll(() => stateOf(asked?.id)).toBe("moved");

  // Theirs are due in three months: the news of a household that moved three months ago are noted now.
  expect(id("SELECT id FROM followups WHERE candidacy_id = ? AND months = 3", asked?.id)).toBeTruthy();
  const due = findRow<{ id: string; candidacy: string }>(
    "SELECT id, candidacy_id AS candidacy FROM followups WHERE done_at IS NULL AND due_on <= ? ORDER BY months, id",
    new Date().toISOString().slice(0, 10),
  );
  await page.goto(`/staff/candidacies/${due?.candidacy}/followups/${due?.id}`);
  await page.locator("input[name=there][value=yes]").check();
  await page.locator("input[name=job][value=kept]").check();
  await page.locator("input[name=housing][value=kept]").check();
  await page.getByRole("button", { name: "Noter" }).click();
  await expect
    .poll(() => findRow("SELECT id FROM followups WHERE id = ? AND done_at IS NOT NULL", due?.id))
    .toBeTruthy();

  await signInAs(page, asked?.user);
  await expect(page.getByText("Duos de demain").first()).toBeVisible();
});

const stateOf = (candidacy: string | undefined): string | undefined =>
  findRow<{ state: string }>("SELECT state FROM candidacies WHERE id = ?", candidacy)?.state;

/** Questions to partners that have left since then. */
const lettersSince = (began: number): number | undefined =>
  findRow<{ count: number }>(
    "SELECT count(*) AS count FROM letters WHERE kind = 'mobility_answer_request' AND state = 'sent' AND created_at >= ?",
    began,
  )?.count;

/** Where the questions of a candidacy went that are not answered. */
function waitingAddresses(candidacy: string | undefined): { address: string }[] {
  const found: { address: string }[] = [];
  for (let skip = 0; ; skip++) {
    const one = findRow<{ address: string }>(
      "SELECT o.contact_email AS address FROM candidacy_answers a JOIN organisations o ON o.id = a.organisation_id WHERE a.candidacy_id = ? AND a.answer IS NULL ORDER BY a.id LIMIT 1 OFFSET ?",
      candidacy,
      skip,
    );
    if (!one) return found;
    found.push(one);
  }
}
