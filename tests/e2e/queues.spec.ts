import { signInAs, staffOf } from "./people";
import { expect, expectAccessible, follow, tabTo, test } from "./support";

/** The next day that is written the same whether the day or the month comes first: 3 March, 4 April. */
function nextEvenDay(): { typed: string; iso: string } {
  const day = new Date();
  do day.setUTCDate(day.getUTCDate() + 1);
  while (day.getUTCDate() !== day.getUTCMonth() + 1);
  const two = String(day.getUTCDate()).padStart(2, "0");
  return { typed: `${two}${two}${day.getUTCFullYear()}`, iso: `${day.getUTCFullYear()}-${two}-${two}` };
}

test("a coordinator’s day with the keyboard only: a queue and back, a hand-over, and the work taken back", async ({
  page,
}) => {
  await signInAs(page, staffOf("coordinator", "Angers"));
  await page.goto("/today");
  await expectAccessible(page);

  const queue = page.getByRole("link", { name: /personnes? attend(ent)? depuis plus de 60 jours/ });
  const count = Number((await queue.locator("strong").innerText()).replace(/\D/g, ""));
  await follow(page, queue);
  await expect(page).toHaveURL(/state=unmatched/);
  await expect(page.locator("tbody tr")).toHaveCount(Math.min(count, 50));
  await follow(page, page.getByRole("link", { name: "Aujourd’hui" }));
  await expect(page).toHaveURL(/\/today$/);

  await follow(page, page.getByRole("link", { name: "Relais entre collègues" }));
  await expectAccessible(page);
  await follow(page, page.getByRole("link", { name: "Passer le relais" }));
  await expectAccessible(page);
  await tabTo(page, page.getByLabel("À qui"));
  await page.keyboard.press("ArrowDown");
  const { typed, iso } = nextEvenDay();
  await tabTo(page, page.getByLabel("Dernier jour"));
  await page.keyboard.type(typed);
  await expect(page.getByLabel("Dernier jour")).toHaveValue(iso);
  await tabTo(page, page.getByLabel(/Ce qu’il faut savoir/));
  await page.keyboard.type("Rien d’urgent cette semaine.");
  await follow(page, page.getByRole("button", { name: "Passer le relais" }));

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Relais entre /);
  await expect(page.getByText("Rien d’urgent cette semaine.")).toBeVisible();
  await expectAccessible(page);
  await follow(page, page.getByRole("link", { name: "Aujourd’hui" }));
  await expect(page.getByText("a pris le relais de votre travail")).toBeVisible();
  await expectAccessible(page);
  await follow(page, page.getByRole("button", { name: "Reprendre maintenant" }));
  await expect(page.getByText("Le relais est repris.")).toBeVisible();
  await follow(page, page.getByRole("link", { name: "Aujourd’hui" }));
  await expect(page.getByText("a pris le relais de votre travail")).toHaveCount(0);
});

for (const width of [1280, 360])
  test(`hand-overs and the lists behind the queues, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await signInAs(page, staffOf("coordinator", "Angers"));
    for (const path of [
      "/today",
      "/staff/handovers",
      "/staff/handovers/new",
      "/staff/duos?queue=to_call",
      "/staff/meetings?queue=to_hold",
      "/staff/beneficiaries?state=refused_twice",
      "/staff/volunteers?state=refused_twice",
      "/staff/candidacies?queue=proposals_closing",
    ]) {
      await page.goto(path);
      await expectAccessible(page);
    }
  });
