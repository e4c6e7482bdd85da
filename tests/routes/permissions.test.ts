import type { ActionFunction, LoaderFunction } from "@remix-run/node";
import { beforeAll, describe, expect, test } from "vitest";
import { PAGES, type PageId } from "~/accounts/permissions";
import { ROLES, type Role } from "~/accounts/roles";
import type { UserId } from "~/ids";
import { type Answer, ask } from "~tests/support/ask";
import {
  EARLIER,
  savedBeneficiary,
  savedBranch,
  savedStaff,
  savedUser,
  savedVolunteer,
} from "~tests/support/people";

/**
 * Every route of the house, walked by everybody. The table PAGES is this test's only input:
 * a new page appears here by being in app/routes and in the table.
 */
interface RouteModule {
  loader?: LoaderFunction;
  action?: ActionFunction;
  default?: unknown;
}
const modules = import.meta.glob<RouteModule>([
  "../../app/routes/*.{ts,tsx}",
  "!../../app/routes/*.part.tsx",
]);
const sources = import.meta.glob<string>(["../../app/routes/*.{ts,tsx}", "!../../app/routes/*.part.tsx"], {
  query: "?raw",
  import: "default",
  eager: true,
});
const idOf = (file: string) => file.replace(/^.*\/routes\//, "").replace(/\.tsx?$/, "");
const fileOf = new Map(Object.keys(modules).map((file) => [idOf(file), file]));
const pages = Object.keys(PAGES) as PageId[];
const rolesOf = (page: PageId): readonly Role[] | "anyone" => PAGES[page];

interface Caller {
  name: string;
  userId: UserId | null;
  /** Null: nobody, as far as the guard is concerned. */
  role: Role | null;
}
const callers: Caller[] = [];

beforeAll(() => {
  const [angers, lyon] = [savedBranch(), savedBranch("Lyon", "69381")];
  const add = (name: string, { userId }: { userId: UserId }, role: Role | null) =>
    callers.push({ name, userId, role });
  callers.push({ name: "anonymous", userId: null, role: null });
  add("volunteer", savedVolunteer(angers), "volunteer");
  add(
    "volunteer being welcomed",
    savedVolunteer(lyon, { state: "screening", approvedAt: null }),
    "volunteer",
  );
  add("suspended volunteer", savedUser("volunteer", { suspendedAt: EARLIER }), null);
  add("merged volunteer", savedUser("volunteer", { mergedInto: savedVolunteer(angers).userId }), null);
  const worker = savedStaff("social_worker", angers);
  add("beneficiary", savedBeneficiary(angers, { referentId: worker.userId }), "beneficiary");
  add("beneficiary elsewhere", savedBeneficiary(lyon), "beneficiary");
  add("social worker", worker, "social_worker");
  add("social worker elsewhere", savedStaff("social_worker", lyon), "social_worker");
  add("coordinator", savedStaff("coordinator", angers), "coordinator");
  add("coordinator elsewhere", savedStaff("coordinator", lyon), "coordinator");
  add("coordinator without branch", savedStaff("coordinator"), "coordinator");
  add("suspended administrator", savedUser("admin", { suspendedAt: EARLIER }), null);
  add("partner", savedStaff("partner"), "partner");
  add("administrator", savedStaff("admin"), "admin");
});

test("the table names the built routes, no more and no fewer", () => {
  expect([...fileOf.keys()].sort()).toEqual([...pages].sort());
});

test("the table names known roles only", () => {
  for (const page of pages) {
    const roles = rolesOf(page);
    if (roles === "anyone") continue;
    expect(roles.length, page).toBeGreaterThan(0);
    for (const role of roles) expect(ROLES, page).toContain(role);
  }
});

describe.each(pages)("%s", (page) => {
  const load = async (): Promise<RouteModule> => {
    const file = fileOf.get(page);
    const found = file && modules[file];
    if (!found) throw new Error(`No route file for ${page}`);
    return found();
  };

  test("guards every loader and action under its own name", async () => {
    const route = await load();
    const source = sources[fileOf.get(page) ?? ""] ?? "";
    const guards = [...source.matchAll(/\benter\(\s*request,\s*"([^"]+)"\s*,?\s*\)/g)].map(
      (match) => match[1],
    );
    const handlers = [route.loader, route.action].filter(Boolean).length;
    expect(handlers, "a page without loader would be open to all").toBeGreaterThan(0);
    if (rolesOf(page) !== "anyone") expect(route.loader, "a guarded page has a guarded loader").toBeDefined();
    expect(guards.length).toBeGreaterThanOrEqual(handlers);
    expect(new Set(guards)).toEqual(new Set([page]));
  });

  test("answers everybody as the table says", async () => {
    const route = await load();
    const roles = rolesOf(page);
    for (const caller of callers) {
      for (const [kind, handler] of [["GET", route.loader] as const, ["POST", route.action] as const]) {
        if (!handler) continue;
        const answer = await knock(handler, page, caller, kind);
        const who = `${caller.name} ${kind}`;
        expect(answer.status, `${who} is never an error of ours`).toBeLessThan(500);
        if (roles === "anyone") continue;
        if (caller.role === null) {
          expect(answer.status, who).toBe(302);
          expect(answer.location, who).toMatch(/^\/sign-in\?back=/);
        } else if (!roles.includes(caller.role)) {
          expect(answer.status, who).toBe(404);
          expect(answer.data, who).toBe("");
        } else if (!page.includes("$")) {
          expect(answer.status, who).not.toBe(404);
          expect(answer.location ?? "", who).not.toMatch(/^\/sign-in\b/);
        }
      }
    }
  });

  test("an unknown identity, a malformed one and an overlong one are the same 404 or refusal", async () => {
    if (!/\$\w+Id\b/.test(page)) return;
    const route = await load();
    for (const caller of callers) {
      for (const [kind, handler] of [["GET", route.loader] as const, ["POST", route.action] as const]) {
        if (!handler) continue;
        for (const value of ["xxx_00000000000000000000", "%", "' OR 1=1 --", "9".repeat(5000)]) {
          const answer = await knock(handler, page, caller, kind, value);
          expect(answer.status, `${caller.name} ${kind} ${value.slice(0, 30)}`).toBeGreaterThanOrEqual(302);
          expect(answer.status, `${caller.name} ${kind} ${value.slice(0, 30)}`).toBeLessThan(500);
          if (kind === "GET" && caller.role !== null) expect(answer.status, caller.name).toBe(404);
        }
      }
    }
  });
});

function knock(
  handler: LoaderFunction | ActionFunction,
  page: PageId,
  caller: Caller,
  kind: "GET" | "POST",
  value = "xxx_00000000000000000000",
): Promise<Answer> {
  const names = [...page.matchAll(/\$(\w*)/g)].map((match) => match[1] || "*");
  return ask(handler, {
    path: `/${page
      .replace(/(^|\.)_index$/, "")
      .replaceAll(".", "/")
      .replaceAll(/\$\w*/g, encodeURIComponent(value))}`,
    params: Object.fromEntries(names.map((name) => [name, value])),
    ...(caller.userId ? { as: { userId: caller.userId } } : {}),
    ...(kind === "POST" ? { form: {} } : {}),
  });
}
