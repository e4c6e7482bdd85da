import { findRow, signInAs, staffOf } from "./people";
import { expectAccessible, test } from "./support";

/** axe and sideways scroll on the main pages of each role, in the languages and widths in which they are read. */
const person = (sql: string) => findRow<{ id: string }>(sql)?.id;
const duoOf = (side: "volunteer" | "beneficiary", state: string) =>
  findRow<{ id: string; user: string }>(
    `SELECT d.id, p.user_id AS user FROM duos d JOIN ${side === "volunteer" ? "volunteers" : "beneficiaries"} p ON p.id = d.${side}_id WHERE d.state = ? AND d.visible_from < ? ORDER BY d.id`,
    state,
    Date.now(),
  );

/** Left to right on a desk, right to left on a phone. */
const READERS = [
  ["fr", 1280],
  ["ar", 360],
] as const;

const VOLUNTEER_STEPS = ["who", "where", "languages", "hours", "interests", "hopes", "wishes", "reach"];

for (const [language, width] of READERS) {
  test.describe(`${language}, ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });
    test.beforeEach(async ({ context, baseURL }) => {
      await context.addCookies([{ name: "language", value: language, url: baseURL ?? "" }]);
    });

    test("the ways in", async ({ page }) => {
      for (const path of [
        "/sign-in",
        "/sign-in/link",
        "/code",
        "/reset",
        "/demo",
        "/sign-up",
        "/sign-up/volunteer",
      ]) {
        await page.goto(path);
        await expectAccessible(page);
      }
    });

    test("a volunteer’s pages", async ({ page }) => {
      const asked = duoOf("volunteer", "proposed");
      await signInAs(page, asked?.user);
      for (const path of [
        ...["", "/meetings", "/pause", "/leave", "/readings"].map((page) => `/volunteer${page}`),
        ...VOLUNTEER_STEPS.map((step) => `/volunteer/profile/${step}`),
        `/duos/${asked?.id}`,
        ...["/account", "/account/address", "/account/password"],
      ]) {
        await page.goto(path);
        await expectAccessible(page);
      }
      await signInAs(
        page,
        person("SELECT user_id AS id FROM volunteers WHERE state = 'screening' ORDER BY id"),
      );
      await expectAccessible(page);
    });

    test("a beneficiary’s pages", async ({ page }) => {
      const asked = duoOf("beneficiary", "proposed");
      await signInAs(page, asked?.user);
      for (const path of [
        ...["", "/consents", "/pause", "/leave"].map((page) => `/beneficiary${page}`),
        ...["household", "french"].map((step) => `/beneficiary/profile/${step}`),
        `/duos/${asked?.id}`,
      ]) {
        await page.goto(path);
        await expectAccessible(page);
      }
      const open = duoOf("beneficiary", "open");
      await signInAs(page, open?.user);
      for (const part of ["", "/meetings", "/report", "/end"]) {
        await page.goto(`/duos/${open?.id}${part}`);
        await expectAccessible(page);
      }
    });
  });
}

for (const width of [1280, 360]) {
  test.describe(`staff pages, ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test("coordinator", async ({ page }) => {
      await signInAs(page, staffOf("coordinator", "Angers"));
      const inAngers = (table: string, state: string) =>
        person(
          `SELECT t.id FROM ${table} t JOIN branches b ON b.id = t.branch_id WHERE b.name = 'Angers' AND t.state = '${state}' ORDER BY t.id`,
        );
      const paths = [
        ...[
          "/today",
          "/staff/volunteers",
          "/staff/beneficiaries",
          "/staff/duos",
          "/staff/meetings",
          "/staff/letters",
        ],
        ...["/staff/rounds", "/staff/rounds/new", "/staff/tuning/duos", "/staff/meetings/new"],
        ...["", "/identity", "/interview", "/record-check", "/approval", "/merge"].map(
          (page) => `/staff/volunteers/${inAngers("volunteers", "screening")}${page}`,
        ),
        ...["", "/referent", "/pause", "/close"].map(
          (page) => `/staff/beneficiaries/${inAngers("beneficiaries", "waiting")}${page}`,
        ),
        `/staff/beneficiaries/${inAngers("beneficiaries", "to_confirm")}/confirmation`,
        ...["", "/check", "/completion", "/cancellation"].map(
          (page) => `/staff/duos/${inAngers("duos", "open")}${page}`,
        ),
      ];
      for (const path of paths) {
        await page.goto(path);
        await expectAccessible(page);
      }
    });

    test("social worker and administrator", async ({ page }) => {
      const worker = staffOf("social_worker", "Angers");
      await signInAs(page, worker);
      const mine = findRow<{ id: string }>(
        "SELECT id FROM beneficiaries WHERE referent_id = ? AND state = 'waiting'",
        worker,
      );
      for (const path of [
        "/people",
        "/people/new",
        `/people/${mine?.id}`,
        `/people/${mine?.id}/card`,
        `/people/${mine?.id}/consents`,
      ]) {
        await page.goto(path);
        await expectAccessible(page);
      }
      await signInAs(page, person("SELECT id FROM users WHERE role = 'admin'"));
      for (const path of ["/staff/accounts", "/staff/accounts/invite", "/staff/branches", "/mailbox"]) {
        await page.goto(path);
        await expectAccessible(page);
      }
    });
  });
}
