import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { listHistory } from "~/audit/history.server";
import { db } from "~/db.server";
import { environment } from "~/environment.server";
import type { LetterId } from "~/ids";
import { deliverDue } from "~/mail/delivery.server";
import { listLettersAbout, listLettersTo } from "~/mail/letter-lists.server";
import type { Post } from "~/mail/post";
import { localPost } from "~/mail/post.server";
import { addressOf, forgotten } from "~/mail/sealed-letter.server";
import { loader as list } from "~/routes/mailbox._index";
import { loader as letterPage } from "~/routes/mailbox.$letterId._index";
import { loader as letterHtml } from "~/routes/mailbox.$letterId.html";
import { loader as staffList } from "~/routes/staff.letters._index";
import { action as retry, loader as retryPage } from "~/routes/staff.letters.$letterId.retry";
import { letters, users } from "~db/schema";
import { ask } from "~tests/support/ask";
import { SAMPLES, SENT_ON, savedLetter } from "~tests/support/letters";
import { savedBeneficiary, savedBranch, savedStaff, savedVolunteer } from "~tests/support/people";

const letter = (id: LetterId) => {
  const row = db.select().from(letters).where(eq(letters.id, id)).get();
  if (!row) throw new Error("No such letter");
  return row;
};
const given = (id: LetterId, set: Partial<typeof letters.$inferInsert>) =>
  db.update(letters).set(set).where(eq(letters.id, id)).run();
const deadLetter = (to: ReturnType<typeof savedVolunteer>["userId"]) => {
  const id = savedLetter({ kind: "volunteer_approved", to, at: SENT_ON });
  given(id, { state: "dead", attempts: 1, attemptedAt: SENT_ON, lastError: "address_refused" });
  return id;
};
const idsIn = (answer: { data: { letters: { id: string }[] } }) => answer.data.letters.map(({ id }) => id);

beforeEach(() => {
  db.delete(letters).run();
});

describe("the mailbox of the demonstration", () => {
  test("shows every letter, newest first, and says when one leaves that waits", async () => {
    const first = savedLetter({ kind: "sign_in_link", at: SENT_ON });
    const leaves = new Date(SENT_ON.getTime() + 600_000);
    const second = savedLetter({ kind: "proposal", at: new Date(SENT_ON.getTime() + 1), notBefore: leaves });
    await deliverDue(db, localPost, SENT_ON);
    const answer = await ask(list, { path: "/mailbox" });
    expect(idsIn(answer)).toEqual([second, first]);
    expect(answer.data.letters).toMatchObject([
      { state: "waiting", leavesAt: leaves, address: "zelie@exemple.fr" },
      { state: "sent", leavesAt: null },
    ]);
  });

  test("is searched by address or first name, and by person", async () => {
    const branch = savedBranch();
    const amal = savedBeneficiary(branch);
    db.update(users)
      .set({ firstName: "Amal", email: "a.h@exemple.fr" })
      .where(eq(users.id, amal.userId))
      .run();
    const hers = savedLetter({ kind: "sign_in_link", to: amal.userId, at: SENT_ON });
    const other = savedLetter({ kind: "sign_in_link", at: SENT_ON });
    expect(idsIn(await ask(list, { path: "/mailbox?q=amal" }))).toEqual([hers]);
    expect(idsIn(await ask(list, { path: "/mailbox?q=A.H%40" }))).toEqual([hers]);
    expect(idsIn(await ask(list, { path: "/mailbox?q=zelie" }))).toEqual([other]);
    expect(idsIn(await ask(list, { path: `/mailbox?person=${amal.userId}` }))).toEqual([hers]);
    expect(idsIn(await ask(list, { path: "/mailbox?q=nobody" }))).toEqual([]);
  });

  test("goes on page by page, without a gap or a double", async () => {
    const all = Array.from({ length: 45 }, () => savedLetter({ kind: "sign_in_link", at: SENT_ON }));
    const one = await ask(list, { path: "/mailbox" });
    const two = await ask(list, { path: `/mailbox?after=${idsIn(one).at(-1)}` });
    expect([one.data.more, two.data.more]).toEqual([true, false]);
    expect([...idsIn(one), ...idsIn(two)].sort()).toEqual([...all].sort());
  });

  test("shows a letter as its reader gets it, and its plain-text twin", async () => {
    const id = savedLetter({
      kind: "proposal",
      to: { email: "amal@exemple.fr", language: "ar" },
      at: SENT_ON,
    });
    const params = { letterId: id };
    const page = await ask(letterPage, { path: `/mailbox/${id}`, params });
    expect(page.data.subject).toBe("هناك عرض في انتظاركم");
    expect(page.data.text).toContain(SAMPLES.proposal.link);
    const html = await ask(letterHtml, { path: `/mailbox/${id}/html`, params });
    expect(html.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    expect(html.data).toContain('<html dir="rtl" lang="ar">');
  });

  test("a forgotten letter says so; an unknown one is not there", async () => {
    const id = savedLetter({ kind: "sign_in_link", at: SENT_ON });
    given(id, forgotten(id));
    const params = { letterId: id };
    expect((await ask(letterPage, { path: `/mailbox/${id}`, params })).data).toMatchObject({ text: null });
    expect((await ask(letterHtml, { path: `/mailbox/${id}/html`, params })).status).toBe(404);
    for (const loader of [letterPage, letterHtml])
      expect((await ask(loader, { path: "/mailbox/x", params: { letterId: "x" } })).status).toBe(404);
  });

  test.each([
    ["with real people", { mode: "production" }],
    [
      "where a key sends them",
      { resend: { apiKey: "re_1", baseUrl: undefined, from: "a@b.fr", replyTo: undefined } },
    ],
  ] as const)("does not exist %s", async (_name, settings) => {
    const id = savedLetter({ kind: "sign_in_link", at: SENT_ON });
    const settingsNow = environment();
    const before = { ...settingsNow };
    Object.assign(settingsNow, settings);
    try {
      for (const loader of [list, letterPage, letterHtml])
        expect((await ask(loader, { path: "/mailbox", params: { letterId: id } })).status).toBe(404);
    } finally {
      Object.assign(settingsNow, before);
    }
  });
});

describe("the letters of staff", () => {
  function twoBranches() {
    const [here, there] = [savedBranch("Angers"), savedBranch("Rennes", "35238")];
    const [mine, foreign] = [savedVolunteer(here), savedVolunteer(there)];
    return { here, mine, foreign, coordinator: savedStaff("coordinator", here), admin: savedStaff("admin") };
  }

  test("a coordinator sees those of their branches, an administrator all, others none", async () => {
    const { here, mine, foreign, coordinator, admin } = twoBranches();
    const amal = savedBeneficiary(here);
    const seen = [
      savedLetter({ kind: "volunteer_approved", to: mine.userId, at: SENT_ON }),
      savedLetter({ kind: "sign_in_link", to: amal.userId, at: SENT_ON }),
      savedLetter({
        kind: "proposal_referent",
        at: SENT_ON,
        subject: { kind: "beneficiary", id: amal.beneficiaryId },
      }),
    ];
    seen.push(
      savedLetter({ kind: "confirm_address", at: SENT_ON, subject: { kind: "user", id: mine.userId } }),
    );
    const hidden = [
      savedLetter({ kind: "confirm_address", at: SENT_ON, subject: { kind: "user", id: foreign.userId } }),
      savedLetter({ kind: "volunteer_approved", to: foreign.userId, at: SENT_ON }),
      savedLetter({ kind: "resume_sign_up", at: SENT_ON }),
    ];
    const path = "/staff/letters";
    expect(idsIn(await ask(staffList, { as: coordinator, path })).sort()).toEqual([...seen].sort());
    expect(idsIn(await ask(staffList, { as: admin, path })).sort()).toEqual([...seen, ...hidden].sort());
    for (const as of [mine, amal, savedStaff("social_worker", here), savedStaff("partner")])
      expect((await ask(staffList, { as, path })).status).toBe(404);
    expect((await ask(staffList, { path })).location).toBe("/sign-in?back=%2Fstaff%2Fletters");
  });

  test("filters by state, with the count of each, and never shows what a letter says", async () => {
    const { mine, coordinator } = twoBranches();
    savedLetter({ kind: "sign_in_link", to: mine.userId, at: SENT_ON });
    const dead = deadLetter(mine.userId);
    const answer = await ask(staffList, { as: coordinator, path: "/staff/letters?state=dead" });
    expect(idsIn(answer)).toEqual([dead]);
    expect(answer.data.counts).toEqual(
      expect.arrayContaining([
        { state: "waiting", count: 1 },
        { state: "dead", count: 1 },
      ]),
    );
    expect(JSON.stringify(answer.data)).not.toContain(SAMPLES.sign_in_link.link);
  });

  test("a letter given up is sent again to the present address, as another one for the provider, with its history", async () => {
    const { mine, coordinator } = twoBranches();
    const id = deadLetter(mine.userId);
    db.update(users).set({ email: "corrigee@exemple.fr" }).where(eq(users.id, mine.userId)).run();
    const question = {
      as: coordinator,
      path: `/staff/letters/${id}/retry`,
      params: { letterId: id },
      form: { back: "/staff/letters?state=dead" },
    };
    expect(await ask(retry, question)).toMatchObject({ status: 303, location: "/staff/letters?state=dead" });
    expect(letter(id)).toMatchObject({ state: "waiting", attempts: 0, lastError: null });
    expect(addressOf(letter(id))).toBe("corrigee@exemple.fr");
    expect(listHistory(db, { kind: "letter", id })).toMatchObject([
      { move: "send_again", fromState: "dead", toState: "waiting", actorId: coordinator.userId },
    ]);

    expect((await ask(retry, question)).status).toBe(409);
    expect(listHistory(db, { kind: "letter", id })).toHaveLength(1);

    const keys: string[] = [];
    const post: Post = {
      async send({ idempotencyKey }) {
        keys.push(idempotencyKey);
        return { said: "sent", providerId: null };
      },
    };
    await deliverDue(db, post, new Date(Date.now() + 1000));
    expect(keys).toEqual([`${id}-1`]);
  });

  test("a foreign letter and one that does not exist are the same 404, and nothing changes", async () => {
    const { foreign, coordinator } = twoBranches();
    const id = deadLetter(foreign.userId);
    for (const letterId of [id, "let_nothing"]) {
      const path = `/staff/letters/${letterId}/retry`;
      expect((await ask(retry, { as: coordinator, path, params: { letterId }, form: {} })).status).toBe(404);
    }
    expect(letter(id).state).toBe("dead");
  });

  test.each(["waiting", "sending", "sent", "cancelled"] as const)(
    "a letter that is %s is not sent again",
    async (state) => {
      const { mine, coordinator } = twoBranches();
      const id = deadLetter(mine.userId);
      given(id, { state });
      const path = `/staff/letters/${id}/retry`;
      const answer = await ask(retry, { as: coordinator, path, params: { letterId: id }, form: {} });
      expect(answer).toMatchObject({ status: 409, data: { refused: "not_dead" } });
      expect(letter(id).state).toBe(state);
    },
  );

  test("a forgotten letter, or one to somebody without e-mail, is refused with its reason", async () => {
    const { mine, coordinator } = twoBranches();
    const again = (id: LetterId) =>
      ask(retry, { as: coordinator, path: `/staff/letters/${id}/retry`, params: { letterId: id }, form: {} });
    const wiped = deadLetter(mine.userId);
    given(wiped, forgotten(wiped));
    expect((await again(wiped)).data).toMatchObject({ refused: "forgotten" });
    const id = deadLetter(mine.userId);
    db.update(users).set({ email: null }).where(eq(users.id, mine.userId)).run();
    expect((await again(id)).data).toMatchObject({ refused: "no_address" });
  });

  test("an address typed by hand changes nothing, and a hostile way back leads home", async () => {
    const { mine, coordinator } = twoBranches();
    const id = deadLetter(mine.userId);
    const question = { as: coordinator, path: `/staff/letters/${id}/retry`, params: { letterId: id } };
    expect((await ask(retryPage, question)).status).toBe(404);
    expect(letter(id).state).toBe("dead");
    const answer = await ask(retry, { ...question, form: { back: "//ailleurs.exemple" } });
    expect(answer.location).toBe("/staff/letters");
  });
});

test("other pages list the letters about something, or to someone", () => {
  const volunteer = savedVolunteer(savedBranch());
  const subject = { kind: "duo", id: "duo_9" } as const;
  const id = savedLetter({ kind: "duo_ended", to: volunteer.userId, at: SENT_ON, subject });
  savedLetter({ kind: "duo_ended", at: SENT_ON });
  expect(listLettersAbout(db, subject).map((row) => row.id)).toEqual([id]);
  expect(listLettersTo(db, volunteer.userId).map((row) => row.id)).toEqual([id]);
});
