import type { Page } from "@playwright/test";
import { findRow, letTenMinutesPass, openLetter, signInAs, staffOf } from "./people";
import { expect, expectAccessible, test } from "./support";

/** The main job of the product, from a form on a phone to an open duo, as its people do it. Each test goes on from the one before. */
test.describe.configure({ mode: "serial" });

const BRANCH = "Angers";
const VOLUNTEER = "jeanne.martin@exemple.fr";
const BENEFICIARY = "amina.rahimi@exemple.fr";
const goOn = (page: Page) => page.getByRole("button", { name: /^(Continuer|Commencer)/ }).click();

test.describe("on a phone without JavaScript", () => {
  test.use({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });

  test("a volunteer signs up in short steps", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: /Devenir parrain ou marraine/ }).click();
    await page.locator("[name=email]").fill("jeanne.martin@");
    await page.locator("main button[type=submit]").first().click();
    await expect(page.getByText("Cette adresse n’est pas complète.").first()).toBeVisible();
    await expect(page.locator("[name=email]")).toHaveValue("jeanne.martin@");
    await page.locator("[name=email]").fill(VOLUNTEER);
    await page.locator("[name=adult]").check();
    await page.locator("main button[type=submit]").first().click();

    await page.locator("[name=together][value=alone]").check();
    await page.locator("[name=firstName]").fill("Jeanne");
    await page.locator("[name=lastName]").fill("Martin");
    await page.locator("[name=birthYear]").fill("1985");
    await page.locator("[name=sex][value=woman]").check();
    await goOn(page);
    await page.locator("[name=place]").fill("angers");
    await page.locator("[name=radiusKm][value='50']").check();
    await goOn(page);
    await goOn(page); // French is there already
    for (let slot = 0; slot < 28; slot += 1) await page.locator(`[name=freeHours][value='${slot}']`).check();
    await page.locator("[name=frequency][value=weekly]").check();
    await goOn(page);
    for (const interest of ["walking", "cooking"])
      await page.locator(`[name=interests][value=${interest}]`).check();
    await goOn(page);
    await goOn(page); // no dislikes
    await page.locator("[name=hopes][value=speak_french]").check();
    await goOn(page);
    await page.locator("[name=sexWish][value=any]").check();
    await page.locator("[name=familyWish][value=any]").check();
    await goOn(page);
    await page.locator("[name=reachBy][value=email]").check();
    await goOn(page);
    await page.locator("[name=charter]").check();
    await goOn(page);
    await page.getByRole("button", { name: /Envoyer/ }).click();
    await expect(page).toHaveURL(/\/sign-up\/sent/);
  });

  test("confirms the address by letter, sees where she stands, books a meeting", async ({ page }) => {
    await openLetter(page, VOLUNTEER, /Confirm/);
    await page.locator("main a[href*='/link/confirm/']").first().click();
    await page.locator("main button[type=submit]").first().click();
    await expect(page).toHaveURL(/\/volunteer$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bonjour Jeanne");
    await page.goto("/volunteer/meetings");
    await page
      .getByRole("button", { name: /Réserver/ })
      .first()
      .click();
    await expect(page.getByRole("status").first()).toBeVisible();
    const calendar = page.locator("a[href$='.ics']").first();
    const file = await page.request.get((await calendar.getAttribute("href")) ?? "");
    expect(await file.text()).toContain("BEGIN:VEVENT");
  });
});

test("a coordinator sees her screening through and approves her", async ({ page }) => {
  await signInAs(page, staffOf("coordinator", BRANCH));
  const { id } = findRow<{ id: string }>(
    "SELECT v.id FROM volunteers v JOIN users u ON u.id = v.user_id WHERE u.email = ?",
    VOLUNTEER,
  ) ?? { id: "" };
  const meeting = findRow<{ id: string }>(
    "SELECT m.id FROM info_meetings m JOIN branches b ON b.id = m.branch_id WHERE b.name = ? AND m.starts_at < ? ORDER BY m.starts_at DESC",
    BRANCH,
    Date.now(),
  );
  await page.goto(`/staff/meetings/${meeting?.id}`);
  await page.locator("[name=also]").selectOption(id);
  await page.getByRole("button", { name: "Enregistrer les présences" }).click();
  await page.goto(`/staff/volunteers/${id}/identity`);
  await page.getByRole("button", { name: "Noter" }).click();
  await expect(page.getByText("Cochez cette case quand vous avez vu la pièce.").first()).toBeVisible();
  await page.locator("[name=seen]").check();
  await page.getByRole("button", { name: "Noter" }).click();
  await page.goto(`/staff/volunteers/${id}/interview`);
  await page.locator("[name=notes]").fill("Disponible et curieuse.");
  await page.getByRole("button", { name: "Enregistrer l’entretien" }).click();
  await page.goto(`/staff/volunteers/${id}/approval`);
  await expect(page.getByText(/Il manque encore/)).toBeVisible();
  await page.goto(`/staff/volunteers/${id}/record-check`);
  await page.getByRole("button", { name: "Noter" }).click();
  await page.goto(`/staff/volunteers/${id}/approval`);
  await page.locator("main form button").click();
  await expect(page.getByText("L’inscription est approuvée. Une lettre part.")).toBeVisible();
  await expectAccessible(page);
});

test("a social worker registers a beneficiary with her", async ({ page }) => {
  await signInAs(page, staffOf("social_worker", BRANCH));
  await page.goto("/people/new");
  await page.getByRole("button", { name: "Commencer une inscription" }).click();
  await page.locator("[name=firstName]").fill("Amina");
  await page.locator("[name=lastName]").fill("Rahimi");
  await page.locator("[name=birthYear]").fill("1992");
  await page.locator("[name=sex][value=woman]").check();
  await goOn(page);
  await page.locator("[name=place]").fill("Nulle-Part");
  await page.locator("[name=radiusKm][value='50']").check();
  await goOn(page);
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.locator("[name=place]")).toHaveValue("Nulle-Part");
  await page.locator("[name=place]").fill("49100");
  await goOn(page);
  await page.locator("[name='languages[0].code']").selectOption("prs");
  await page.locator("[name='languages[0].oral']").selectOption("C2");
  await goOn(page);
  await page.locator("[name=frenchOral]").selectOption("A2");
  await page.locator("[name=frenchWritten]").selectOption("A1");
  await page.locator("[name=practiseFrench][value=yes]").check();
  await goOn(page);
  for (let slot = 0; slot < 28; slot += 1) await page.locator(`[name=freeHours][value='${slot}']`).check();
  await page.locator("[name=frequency][value=weekly]").check();
  await goOn(page);
  for (const interest of ["walking", "cooking"])
    await page.locator(`[name=interests][value=${interest}]`).check();
  await goOn(page);
  await goOn(page);
  await page.locator("[name=hopes][value=speak_french]").check();
  await goOn(page);
  await page.locator("[name=sexWish][value=any]").check();
  await page.locator("[name=familyWish][value=any]").check();
  await goOn(page);
  await page.locator("[name=email]").fill(BENEFICIARY);
  await page.locator("[name=language]").selectOption("ar");
  await page.locator("[name=reachBy][value=email]").check();
  await goOn(page);
  await page.locator("[name=consents][value=matching]").check();
  await page.locator("[name=protection]").check();
  await goOn(page);
  await page
    .getByRole("button", { name: /Enregistrer|Envoyer|Inscrire/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Amina");
});

test("a round is run, reviewed and published", async ({ page }) => {
  await signInAs(page, staffOf("coordinator", BRANCH));
  await page.goto("/staff/rounds/new");
  await page.getByRole("button", { name: "Lancer le calcul" }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("Optimum prouvé")).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await expectAccessible(page);
  const round = page.url();
  const draft = findRow<{ id: string }>(
    `SELECT d.id FROM drafts d JOIN volunteers v ON v.id = d.volunteer_id JOIN users u ON u.id = v.user_id WHERE u.email = ? ORDER BY d.rowid DESC`,
    VOLUNTEER,
  );
  if (draft) {
    await page.goto(`${round}/drafts/${draft.id}`);
    await expectAccessible(page);
  }
  await page.goto(`${round}/publication`);
  await page.getByRole("button", { name: /Publier/ }).click();
  await expect(page.getByText(/publiée/).first()).toBeVisible();
  letTenMinutesPass();
});

test("both say yes without seeing the other’s answer, and the coordinator opens the duo", async ({
  page,
}) => {
  const duo = findRow<{ id: string; volunteer: string; beneficiary: string }>(
    `SELECT d.id, v.user_id AS volunteer, b.user_id AS beneficiary FROM duos d JOIN volunteers v ON v.id = d.volunteer_id
     JOIN beneficiaries b ON b.id = d.beneficiary_id JOIN users bu ON bu.id = b.user_id
     WHERE d.state = 'proposed' AND bu.email = ?`,
    BENEFICIARY,
  );
  if (!duo) throw new Error("The round proposed nobody to Amina");
  await signInAs(page, duo.beneficiary);
  await page.goto(`/duos/${duo.id}`);
  await expectAccessible(page);
  const before = await page.locator("main").innerText();
  await signInAs(page, duo.volunteer);
  await page.goto(`/duos/${duo.id}`);
  await page.locator("button[name=answer][value=yes]").click();
  await signInAs(page, duo.beneficiary);
  await page.goto(`/duos/${duo.id}`);
  expect(await page.locator("main").innerText()).toBe(before);
  expect(before).not.toMatch(/@|0[67] \d\d/);
  await page.locator("button[name=answer][value=yes]").click();

  await signInAs(page, staffOf("coordinator", BRANCH));
  await page.goto(`/staff/duos/${duo.id}/opening`);
  await page.locator("select[name^=tutor]").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Ouvrir ce duo" }).click();
  await expect(page.getByText("Le duo est ouvert et les lettres sont parties.")).toBeVisible();

  await signInAs(page, duo.beneficiary);
  await page.goto(`/duos/${duo.id}`);
  // As the volunteer wishes to be reached: by phone or by e-mail.
  await expect(page.locator("main a:is([href^='tel:'], [href^='mailto:'])").first()).toBeVisible();
  await page.goto(`/duos/${duo.id}/report`);
  await expectAccessible(page);
});

test("the letters of the journey are in the mailbox", async ({ page }) => {
  await page.goto(`/mailbox?q=${encodeURIComponent(BENEFICIARY)}`);
  await expect(page.locator("main a[href^='/mailbox/']").first()).toBeVisible();
  await expectAccessible(page);
  await page.locator("main a[href^='/mailbox/']").first().click();
  await expect(page.locator("iframe")).toBeVisible();
  const inside = page.frameLocator("iframe").locator("html");
  await expect(inside).toHaveAttribute("dir", "rtl");
});
