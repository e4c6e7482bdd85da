/** The walls of the house (docs/decisions/0003-walls.md): who may import whom. */
const routesAndUi = "^app/(routes|ui)/";
const serverFiles = "\\.server\\.tsx?$";
const order = ["territory", "accounts", "partners", "mentoring", "mobility", "rounds", "insight"];

const laterDomains = order.slice(0, -1).map((domain, i) => ({
  name: `${domain}-knows-no-later-domain`,
  severity: "error",
  comment: "A later domain calls an earlier one by a named function, never the other way round.",
  from: { path: `^app/${domain}/` },
  to: { path: `^app/(${order.slice(i + 1).join("|")})/` },
}));

module.exports = {
  forbidden: [
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "engine-is-pure",
      severity: "error",
      comment: "The engine knows no database, React, Remix, clock or network.",
      from: { path: "^app/matching/", pathNot: serverFiles },
      to: {
        path: [
          "^db/",
          serverFiles,
          "^app/(http|ui|routes|accounts|mail|i18n|audit)/",
          "node_modules/(react|@remix-run|drizzle-orm|better-sqlite3|highs)",
          "^node:",
        ],
      },
    },
    {
      name: "engine-threads-know-no-database",
      severity: "error",
      comment:
        "What starts the engine's threads, and what runs in them, may touch Node and a solver, nothing else.",
      from: { path: "^app/matching/.*\\.server\\.ts$" },
      to: {
        path: [
          "^db/",
          "^app/(http|ui|routes|accounts|mail|i18n|audit)/",
          "^app/(territory|partners|mentoring|mobility|rounds|insight)/.*\\.server\\.ts$",
          "node_modules/(react|@remix-run|drizzle-orm|better-sqlite3)",
        ],
      },
    },
    {
      name: "pure-domain-files",
      severity: "error",
      comment: "x.ts is pure, x.server.ts is not.",
      from: {
        path: "^app/(territory|accounts|partners|mentoring|mobility|rounds|insight|audit)/",
        pathNot: [serverFiles],
      },
      to: {
        path: [
          "^db/",
          serverFiles,
          "^app/(ui|routes|http)/",
          "node_modules/(react|@remix-run|drizzle-orm|better-sqlite3)",
        ],
      },
    },
    {
      name: "domains-draw-no-pages",
      severity: "error",
      from: { path: "^app/(territory|accounts|partners|mentoring|mobility|rounds|insight|audit|mail)/" },
      to: { path: routesAndUi },
    },
    {
      name: "lucia-lives-in-accounts",
      severity: "error",
      from: { pathNot: "^app/accounts/" },
      to: { path: "node_modules/(lucia|@lucia-auth)" },
    },
    {
      name: "resend-lives-in-mail",
      severity: "error",
      from: { pathNot: "^app/mail/" },
      to: { path: "node_modules/resend" },
    },
    {
      name: "highs-lives-in-its-worker",
      severity: "error",
      from: { path: "^(app|db|emails)/", pathNot: "\\.worker\\.server\\.ts$" },
      to: { path: "node_modules/highs" },
    },
    {
      name: "mail-knows-no-domain",
      severity: "error",
      from: { path: "^app/mail/" },
      to: {
        path: "^app/(territory|accounts|partners|mentoring|mobility|rounds|insight)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "audit-knows-no-domain",
      severity: "error",
      from: { path: "^app/audit/" },
      to: { path: "^app/(territory|accounts|partners|mentoring|mobility|rounds|insight|mail)/" },
    },
    {
      name: "http-knows-accounts-only",
      severity: "error",
      from: { path: "^app/http/" },
      to: { path: "^app/(territory|partners|mentoring|mobility|rounds|insight|mail)/" },
    },
    {
      name: "routes-hold-no-sql",
      severity: "error",
      from: { path: "^app/routes/" },
      to: { path: ["node_modules/(drizzle-orm|lucia|resend|better-sqlite3)", "^db/"] },
    },
    {
      name: "routes-import-no-route",
      severity: "error",
      from: { path: "^app/routes/([^/.]+[^/]*?)(\\.tsx|/)" },
      to: { path: "^app/routes/", pathNot: ["^app/routes/$1", "\\.part\\.tsx$"] },
    },
    {
      name: "ui-knows-no-domain",
      severity: "error",
      from: { path: "^app/ui/" },
      to: {
        path: [
          "^db/",
          serverFiles,
          "^app/(routes|territory|accounts|partners|mentoring|mobility|rounds|insight|mail|audit|matching)/",
        ],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "letters-know-words-only",
      severity: "error",
      from: { path: "^emails/" },
      to: { path: ["^db/", serverFiles, "^app/(?!i18n/)"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "schema-knows-vocabulary-only",
      severity: "error",
      from: { path: "^db/schema/" },
      to: {
        path: ["^app/.*\\.server", "^app/(routes|ui|http|mail/.*server)", "node_modules/(?!drizzle-orm)"],
      },
    },
    {
      name: "no-tests-in-product",
      severity: "error",
      from: { path: "^(app|db|emails)/" },
      to: { path: "^tests/" },
    },
    ...laterDomains,
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^build/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
      mainFields: ["module", "main"],
    },
  },
};
