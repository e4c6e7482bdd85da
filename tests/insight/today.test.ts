import { expect, test } from "vitest";
import { findViewer } from "~/accounts/sessions.server";
import { db } from "~/db.server";
import { listQueues } from "~/insight/today.server";
import { listChanges } from "~/insight/today-changes.server";
import { loader } from "~/routes/today";
import { ask, sessionCookie } from "~tests/support/ask";
import { savedBeneficiary, savedBranch, savedStaff, savedVolunteer } from "~tests/support/people";

const AT = new Date();
const ago = (days: number) => new Date(AT.getTime() - days * 86_400_000);

async function viewerOf(person: { userId: string }) {
  const viewer = await findViewer(db, await sessionCookie(person.userId as never), AT);
  if (!viewer) throw new Error("not signed in");
  return viewer;
}

test("a coordinator sees the queues of her own branches, each with its oldest age", async () => {
  const [mine, other] = [savedBranch("Angers"), savedBranch("Gap", "05061")];
  const coordinator = savedStaff("coordinator", mine);
  savedVolunteer(mine, { state: "screening", interviewAt: null, createdAt: ago(9) });
  savedVolunteer(mine, { state: "screening", interviewAt: null, createdAt: ago(4) });
  savedVolunteer(other, { state: "screening", interviewAt: null });
  savedBeneficiary(mine, { state: "to_confirm", createdAt: ago(0.5) });
  savedBeneficiary(mine, { waitingSince: ago(70) });
  savedBeneficiary(other, { waitingSince: ago(90) });
  const viewer = await viewerOf(coordinator);
  expect(listQueues(db, viewer, AT)).toEqual([
    { queue: "to_confirm", count: 1, oldest: ago(0.5).getTime() },
    { queue: "interview", count: 2, oldest: ago(9).getTime() },
    { queue: "unmatched", count: 1, oldest: ago(70).getTime() },
  ]);
  expect(listChanges(db, viewer, AT)).toEqual([{ change: "beneficiaries_registered", count: 1 }]);
});

test("the page is for staff only", async () => {
  const branch = savedBranch();
  expect((await ask(loader, { as: savedVolunteer(branch), path: "/today" })).status).toBe(404);
  expect((await ask(loader, { path: "/today" })).location).toBe("/sign-in?back=%2Ftoday");
  expect((await ask(loader, { as: savedStaff("admin"), path: "/today" })).status).toBe(200);
});
