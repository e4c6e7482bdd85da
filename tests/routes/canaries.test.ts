import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { LoaderFunction, ServerBuild } from "@remix-run/node";
import pino from "pino";
import { beforeAll, expect, test } from "vitest";
import { PAGES, type PageId } from "~/accounts/permissions";
import type { Role } from "~/accounts/roles";
import { db } from "~/db.server";
import { readEnvironment } from "~/environment.server";
import { errorText } from "~/error-text";
import { createApp } from "~/http/app.server";
import type { DuoId } from "~/ids";
import { addressOf, readLetter } from "~/mail/sealed-letter.server";
import { answerDuo } from "~/mentoring/answers.server";
import { endDuo } from "~/mentoring/duo-endings.server";
import type { Side } from "~/mentoring/duo-path";
import { reportDuo } from "~/mentoring/duo-reports.server";
import { openDuo } from "~/mentoring/openings.server";
import { stepsOf } from "~/mentoring/sign-up-steps";
import { loader as rootLoader } from "~/root";
import { duoReports, letters, users } from "~db/schema";
import { ask, sessionCookie } from "~tests/support/ask";
import {
  canariesIn,
  type Field,
  type Marked,
  markedBeneficiary,
  markedStaff,
  markedVolunteer,
} from "~tests/support/canaries";
import { later, lettersOf, propose, secretIn, viewerOf } from "~tests/support/duos";
import { savedBranch, savedUser } from "~tests/support/people";
import { savedDraft, savedRound } from "~tests/support/rounds";

const PROFILE = ["last name", "wished way", "unwished way", "birth year", "child's name"] as const;
const CONTACT = ["last name", "wished way", "unwished way"] as const;
const DUO_WORDS = ["refusal words", "report words", "end words"] as const;

/**
 * The whole right to see: what a reader is to the person whose file a string stands in, and the fields shown to such a
 * reader somewhere. "One's social worker" and the like read: what a person sees of professionals.
 */
const MAY_SEE = {
  oneself: PROFILE,
  // The two people of a duo, by how far they came
  "the other side, before a proposal is visible": [],
  "the other side of a proposal": [],
  "the other side of an agreed duo": [],
  "the other side of an open duo": ["wished way"],
  "the other side of a refused proposal": [],
  "the other side of an ended duo": [],
  "another person": [],
  "nobody signed in": [],
  // Professionals and the people of their files
  "their social worker": [...PROFILE, "referent's notes"],
  "their social worker, who may not read their profile": [...CONTACT, "referent's notes"],
  "the social worker of the other side, before the duo is open": [],
  "the social worker of the other side of an open duo": ["wished way"],
  "the social worker of the other side, when it is over": [],
  "another social worker of the branch": [],
  "a coordinator of the branch": [...PROFILE, "interview notes", ...DUO_WORDS],
  "a coordinator of another branch": [],
  "an administrator": [...PROFILE, "interview notes", ...DUO_WORDS],
  "a partner": [],
  // Professionals, as others see them
  "one's social worker": CONTACT,
  "the tutor of one's duo": ["last name", "wished way"],
  "a professional one has nothing to do with": [],
  "a colleague of the branch": CONTACT,
  // Whoever hands their work over chooses among all colleagues, by name.
  "a colleague elsewhere": ["last name"],
  "a professional, to an administrator": CONTACT,
} as const satisfies Record<string, readonly Field[]>;
type Relation = keyof typeof MAY_SEE;
type Table = Partial<Record<Relation, readonly Field[]>>;

/** Letters say less than pages: a way to reach somebody only when a duo opens, in the letter that says so. */
const MAY_READ_IN_LETTERS: Table = {
  "the other side of an open duo": ["wished way"],
  // Its letter was written when it opened.
  "the other side of an ended duo": ["wished way"],
  "the tutor of one's duo": ["last name"],
};

/** Pages of the demonstration, where nobody is real: everybody's letters lie open there, and production has none of them. */
const DEMONSTRATION_ONLY: readonly PageId[] = [
  "demo",
  "mailbox._index",
  "mailbox.$letterId._index",
  "mailbox.$letterId.html",
];

const modules = import.meta.glob<{ loader?: LoaderFunction }>([
  "../../app/routes/*.{ts,tsx}",
  "!../../app/routes/*.part.tsx",
]);

interface Reader {
  name: string;
  who: Marked | null;
  role: Role | null;
  cookies: string;
}
type Stage = "hidden" | "proposed" | "agreed" | "open" | "refused" | "ended";
interface Couple {
  stage: Stage;
  duoId: DuoId;
  volunteer: ReturnType<typeof markedVolunteer>;
  beneficiary: ReturnType<typeof markedBeneficiary>;
}

const NOW = new Date();
const before = (days: number): Date => later(NOW, -days);
const readers: Reader[] = [];
const subjects: Marked[] = [];
const couples: Couple[] = [];
/** Values of every parameter of a path; `duoId` and the like are those of the marked people. */
const values: Record<string, string[]> = {};
/** "relation | field" → where it was seen. */
const onPages = new Map<string, string[]>();
const inLetters = new Map<string, string[]>();
/** One path of each page. */
const paths = new Map<PageId, string>();
let pagesRead = 0;
let tutor: Marked;

beforeAll(async () => {
  await fillHouse();
  for (const reader of readers) await readEveryPage(reader);
  for (const letter of db.select().from(letters).all()) await readOneLetter(letter);
}, 120_000);

test("many pages were really read", () => {
  expect(pagesRead).toBeGreaterThan(800);
});

test("no page shows a field to somebody whom the table does not name", () => {
  expect(beyond(onPages, MAY_SEE)).toEqual({});
});

test("everything that the table allows is shown somewhere, so that the search is known to find", () => {
  expect(unseen(onPages, MAY_SEE)).toEqual([]);
});

test("no letter says more than the table of letters", () => {
  expect(beyond(inLetters, MAY_READ_IN_LETTERS)).toEqual({});
  expect(unseen(inLetters, MAY_READ_IN_LETTERS)).toEqual([]);
});

test("before a duo is open the other side sees nothing at all, on no page and in no letter", () => {
  const early: Relation[] = [
    "the other side, before a proposal is visible",
    "the other side of a proposal",
    "the other side of an agreed duo",
  ];
  for (const seen of [onPages, inLetters])
    for (const relation of early)
      expect([...seen.keys()].filter((key) => key.startsWith(relation))).toEqual([]);
});

test("the log knows pages, not people", async () => {
  const lines: string[] = [];
  const log = pino({ level: "debug" }, { write: (line: string) => lines.push(line) });
  const app = createApp(brokenHouse(lines), readEnvironment({}), log).listen(0, "127.0.0.1");
  await once(app, "listening");
  const base = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
  const searches = subjects.map(({ canaries }) => `/staff/volunteers?name=${canaries["last name"]}`);
  const links = (values.token ?? []).map((token) => `/proposal/${token}`);
  const asked = [...paths.values(), ...searches, ...links];
  for (const path of asked) await fetch(base + path);
  app.closeAllConnections();
  app.close();
  expect(lines.length).toBeGreaterThan(asked.length);
  const text = lines.join("");
  expect(subjects.flatMap((subject) => canariesIn(text, subject))).toEqual([]);
  for (const value of [...Object.values(values).flat()].filter((one) => one.length > 20))
    expect(text).not.toContain(value);
});

const beyond = (seen: Map<string, string[]>, table: Table) =>
  Object.fromEntries(
    [...seen]
      .filter(([key]) => {
        const [relation, field] = key.split(" | ") as [Relation, Field];
        return !table[relation]?.includes(field);
      })
      .map(([key, where]) => [key, [...new Set(where)].slice(0, 5)]),
  );

const unseen = (seen: Map<string, string[]>, table: Table) =>
  Object.entries(table).flatMap(([relation, fields]) =>
    fields.map((field) => `${relation} | ${field}`).filter((key) => !seen.has(key)),
  );

/** A house whose every page fails as the database does: with the values that it was given. */
function brokenHouse(lines: string[]): ServerBuild {
  const loader = () => {
    savedUser("volunteer", { email: subjects[0]?.canaries["wished way"] ?? missing() });
  };
  return {
    assets: { entry: { module: "", imports: [] }, routes: {}, url: "", version: "1" },
    basename: "/",
    entry: {
      module: {
        default: () => {
          throw new Error("The page failed too");
        },
        handleError: (error: unknown) => lines.push(errorText(error)),
      },
    },
    future: { v3_singleFetch: true },
    mode: "production",
    publicPath: "/",
    routes: { house: { id: "house", path: "*", module: { loader } } },
  } as unknown as ServerBuild;
}

async function fillHouse(): Promise<void> {
  const [angers, lyon] = [savedBranch(), savedBranch("Lyon", "69381")];
  const coordinator = markedStaff("coordinator", angers);
  tutor = coordinator;
  const worker = markedStaff("social_worker", angers);
  const admin = markedStaff("admin", angers);
  const staff = [
    coordinator,
    worker,
    admin,
    markedStaff("social_worker", angers),
    markedStaff("coordinator", lyon),
    markedStaff("partner", angers),
  ];
  for (const stage of ["hidden", "proposed", "agreed", "open", "refused", "ended"] as const)
    couples.push(meet(stage, coordinator, worker));
  const bystanders = [markedVolunteer(angers), markedBeneficiary(angers, worker.userId, false)];
  subjects.push(...staff, ...bystanders, ...couples.flatMap((c) => [c.volunteer, c.beneficiary]));
  const round = savedRound(coordinator, [angers]);
  const [volunteers, people] = [subjects.filter(isVolunteer), subjects.filter(isBeneficiary)];
  const draftIds = volunteers.map(({ volunteerId }, i) =>
    savedDraft(round, angers, { volunteerId, beneficiaryId: people[i]?.beneficiaryId ?? missing() }),
  );
  const tokens = couples.flatMap(({ duoId }) =>
    lettersOf(duoId).map(({ values: said }) => secretIn(String(said.link))),
  );
  Object.assign(values, {
    volunteerId: volunteers.map(({ volunteerId }) => volunteerId),
    beneficiaryId: people.map(({ beneficiaryId }) => beneficiaryId),
    duoId: couples.map(({ duoId }) => duoId),
    userId: subjects.map(({ userId }) => userId),
    roundId: [round],
    draftId: draftIds,
    reportId: db
      .select({ id: duoReports.id })
      .from(duoReports)
      .all()
      .map(({ id }) => id),
    letterId: db
      .select({ id: letters.id })
      .from(letters)
      .all()
      .map(({ id }) => id),
    side: ["volunteer", "beneficiary"],
    step: [...new Set([...stepsOf("volunteer"), ...stepsOf("beneficiary")])],
    token: [...tokens, "x"],
  } satisfies Record<string, string[]>);
  readers.push({ name: "anonymous", who: null, role: null, cookies: "" });
  for (const who of subjects) {
    const { role } =
      db
        .select()
        .from(users)
        .all()
        .find(({ id }) => id === who.userId) ?? missing();
    const name = `${role} ${subjects.indexOf(who)}`;
    readers.push({ name, who, role, cookies: await sessionCookie(who.userId) });
  }
}

/** Two marked people and how far they came with each other. */
function meet(stage: Stage, coordinator: Marked, worker: Marked): Couple {
  const { branchId } = coordinator;
  const volunteer = markedVolunteer(branchId);
  const beneficiary = markedBeneficiary(branchId, worker.userId);
  const start = before(5);
  const visible = stage === "hidden" ? { visibleFrom: later(NOW, 1) } : {};
  const proposed = propose({ branchId, coordinator, volunteer, beneficiary }, start, visible);
  if (!proposed.ok) throw new Error(`Not proposed: ${proposed.refusal}`);
  const { duoId } = proposed;
  const seat = (side: Side) => ({
    duoId,
    side,
    mover: side,
    by: (side === "volunteer" ? volunteer : beneficiary).userId,
  });
  const yes = { answer: "yes", reason: null, words: null } as const;
  if (stage !== "hidden" && stage !== "proposed") answerDuo(db, seat("volunteer"), yes, before(4));
  if (stage === "refused") {
    const words = mark(beneficiary, "refusal words");
    answerDuo(db, seat("beneficiary"), { answer: "no", reason: "hours", words }, before(4));
  }
  if (stage === "agreed" || stage === "open" || stage === "ended")
    answerDuo(db, seat("beneficiary"), yes, before(4));
  if (stage === "open" || stage === "ended") {
    const opening = { tutorId: coordinator.userId, firstMeetingAt: null, firstMeetingPlace: null };
    openDuo(db, viewerOf(coordinator.userId), duoId, opening, before(3));
    reportDuo(db, seat("volunteer"), mark(volunteer, "report words"), before(2));
  }
  if (stage === "ended")
    endDuo(db, seat("beneficiary"), { reason: "no_time", words: mark(beneficiary, "end words") }, before(1));
  return { stage, duoId, volunteer, beneficiary };
}

function mark(of: Marked, field: Field): string {
  const canary = `Kanari${field.replaceAll(" ", "")}${of.canaries["birth year"]}z`;
  of.canaries[field] = canary;
  return canary;
}

async function readEveryPage(reader: Reader): Promise<void> {
  note(
    reader,
    "root",
    JSON.stringify((await ask(rootLoader as never, { path: "/", cookies: reader.cookies })).data),
    onPages,
  );
  for (const [page, roles] of Object.entries(PAGES) as [PageId, "anyone" | readonly Role[]][]) {
    if (DEMONSTRATION_ONLY.includes(page)) continue;
    if (roles !== "anyone" && (!reader.role || !roles.includes(reader.role))) continue;
    const loader = (await loaderOf(page)) ?? null;
    if (!loader) continue;
    for (const params of paramsOf(page)) {
      const path = `/${page
        .replace(/(^|\.)_index$/, "")
        .replaceAll("[.]", ".")
        .replaceAll(".", "/")
        .replaceAll(/\$(\w+)/g, (_, name) => params[name] ?? "")}`;
      const answer = await ask(loader, { path, params, cookies: reader.cookies });
      pagesRead += 1;
      paths.set(page, path);
      expect(answer.status, `${reader.name} ${path}`).toBeLessThan(500);
      note(reader, page, `${JSON.stringify(answer.data)} ${answer.location ?? ""}`, onPages);
    }
  }
}

async function loaderOf(page: PageId): Promise<LoaderFunction | undefined> {
  const file = Object.keys(modules).find(
    (name) => name.replace(/^.*\/routes\//, "").replace(/\.tsx?$/, "") === page,
  );
  const found = file && modules[file];
  return found ? (await found()).loader : undefined;
}

/** Every choice of values for the parameters of a page; a parameter without values gets one that is nobody's. */
function paramsOf(page: PageId): Record<string, string>[] {
  const names = [...page.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? "");
  return names.reduce<Record<string, string>[]>(
    (choices, name) =>
      choices.flatMap((choice) =>
        (values[name] ?? ["xxx_00000000000000000000"]).map((value) => ({ ...choice, [name]: value })),
      ),
    [{}],
  );
}

async function readOneLetter(letter: typeof letters.$inferSelect): Promise<void> {
  const rendered = await readLetter(letter);
  const who = subjects.find(({ userId }) => userId === letter.userId);
  if (!rendered || !who) throw new Error(`The letter ${letter.kind} is nobody's`);
  expect(addressOf(letter)).toBe(
    who.kind === "volunteer" ? who.canaries["unwished way"] : who.canaries["wished way"],
  );
  const role = readers.find((reader) => reader.who === who)?.role ?? null;
  note({ name: letter.kind, who, role, cookies: "" }, letter.kind, JSON.stringify(rendered), inLetters);
}

function note(reader: Reader, where: string, text: string, seen: Map<string, string[]>): void {
  for (const subject of subjects)
    for (const field of canariesIn(text, subject)) {
      const key = `${relationOf(reader, subject)} | ${field}`;
      seen.set(key, [...(seen.get(key) ?? []), `${reader.name} on ${where}`]);
    }
}

function relationOf({ who, role }: Reader, subject: Marked): Relation {
  if (!who) return "nobody signed in";
  if (who === subject) return "oneself";
  if (subject.kind === "staff") return toProfessional(who, role, subject);
  if (who.kind !== "staff") {
    const couple = couples.find((one) => isIn(one, who) && isIn(one, subject));
    return couple ? ACROSS[couple.stage] : "another person";
  }
  if (role === "partner") return "a partner";
  if (role === "admin") return "an administrator";
  const isNear = who.branchId === subject.branchId;
  if (role === "coordinator")
    return isNear ? "a coordinator of the branch" : "a coordinator of another branch";
  if (subject.referentId === who.userId)
    return subject.openProfile
      ? "their social worker"
      : "their social worker, who may not read their profile";
  const stage = couples.find((one) => isIn(one, subject) && one.beneficiary.referentId === who.userId)?.stage;
  if (!stage) return "another social worker of the branch";
  if (stage === "open") return "the social worker of the other side of an open duo";
  return stage === "refused" || stage === "ended"
    ? "the social worker of the other side, when it is over"
    : "the social worker of the other side, before the duo is open";
}

function toProfessional(who: Marked, role: Role | null, subject: Marked): Relation {
  if (role === "partner") return "a partner";
  if (role === "admin") return "a professional, to an administrator";
  if (who.kind === "staff")
    return who.branchId === subject.branchId ? "a colleague of the branch" : "a colleague elsewhere";
  if (who.referentId === subject.userId) return "one's social worker";
  const opened = couples.some((one) => isIn(one, who) && ["open", "ended"].includes(one.stage));
  return opened && subject === tutor ? "the tutor of one's duo" : "a professional one has nothing to do with";
}

const isIn = ({ volunteer, beneficiary }: Couple, one: Marked): boolean =>
  volunteer === one || beneficiary === one;

const ACROSS: Record<Stage, Relation> = {
  hidden: "the other side, before a proposal is visible",
  proposed: "the other side of a proposal",
  agreed: "the other side of an agreed duo",
  open: "the other side of an open duo",
  refused: "the other side of a refused proposal",
  ended: "the other side of an ended duo",
};

const isVolunteer = (one: Marked): one is Marked & Required<Pick<Marked, "volunteerId">> =>
  one.kind === "volunteer";
const isBeneficiary = (one: Marked): one is Marked & Required<Pick<Marked, "beneficiaryId">> =>
  one.kind === "beneficiary";
function missing(): never {
  throw new Error("Somebody is missing");
}
