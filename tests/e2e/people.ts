import type { Page } from "@playwright/test";
import Database from "better-sqlite3";

/** What the browser tests look up, and the one thing they change, in the served database: time. */
function read<T>(work: (sqlite: Database.Database) => T): T {
  const sqlite = new Database("test-results/e2e.sqlite");
  sqlite.pragma("busy_timeout = 5000");
  try {
    return work(sqlite);
  } finally {
    sqlite.close();
  }
}

export const findRow = <T>(sql: string, ...values: unknown[]): T | undefined =>
  read((sqlite) => sqlite.prepare(sql).get(...values)) as T | undefined;

/** Ten minutes pass for everything that waits: proposals become visible, their letters may leave. */
export function letTenMinutesPass(): void {
  const ms = 10 * 60_000 + 1000;
  read((sqlite) => {
    sqlite.prepare("UPDATE duos SET visible_from = visible_from - ? WHERE state = 'proposed'").run(ms);
    sqlite.prepare("UPDATE letters SET not_before = not_before - ? WHERE state = 'waiting'").run(ms);
    sqlite.prepare("UPDATE rounds SET effective_at = effective_at - ? WHERE state = 'published'").run(ms);
  });
}

/** Opens the demonstration as this person, through its own form. */
export async function signInAs(page: Page, userId: string | undefined): Promise<void> {
  if (!userId) throw new Error("There is nobody of that kind in the demonstration");
  await page.context().clearCookies({ name: "session" });
  await page.goto("/demo");
  await page
    .locator('main form input[name="userId"], main form button[name="userId"]')
    .first()
    .evaluate((field, id) => {
      (field as HTMLInputElement).value = id;
    }, userId);
  await page.locator("main form button").first().click();
  await page.waitForURL((url) => url.pathname !== "/demo");
}

/** Someone of a role, at a branch with this name. */
export const staffOf = (role: "coordinator" | "social_worker", branch: string): string | undefined =>
  findRow<{ id: string }>(
    "SELECT u.id FROM users u JOIN branch_staff s ON s.user_id = u.id JOIN branches b ON b.id = s.branch_id WHERE u.role = ? AND b.name = ? ORDER BY u.id",
    role,
    branch,
  )?.id;

/** Opens the newest letter to an address in the demonstration's mailbox, as plain text with its links. */
export async function openLetter(page: Page, address: string, title: string | RegExp): Promise<void> {
  await page.goto(`/mailbox?q=${encodeURIComponent(address)}`);
  await page.getByRole("link", { name: title }).first().click();
}
