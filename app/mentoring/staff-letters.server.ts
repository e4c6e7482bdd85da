import { and, count, desc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { beneficiaries, candidacies, duos, letters, users, volunteers } from "~db/schema";
import { inBranchesOf } from "../accounts/scope.server";
import { branchesOf, type Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import type { LetterId } from "../ids";
import { letterColumns } from "../mail/letter-lists.server";
import type { LetterState } from "../mail/letters";
import { isForgotten, sealAddress } from "../mail/sealed-letter.server";

const PAGE = 100;

/** Letters that this member of staff may know of, newest first: a page of them, and how many there are in each state. */
export function listStaffLetters(
  db: Reader,
  viewer: Viewer,
  filter: { state: LetterState | null; page: number },
) {
  const mine = concerns(db, viewer);
  const rows = db
    .select(letterColumns)
    .from(letters)
    .leftJoin(users, eq(users.id, letters.userId))
    .where(and(mine, filter.state ? eq(letters.state, filter.state) : undefined))
    .orderBy(desc(letters.createdAt), desc(letters.id))
    .limit(PAGE + 1)
    .offset((filter.page - 1) * PAGE)
    .all();
  const counts = db
    .select({ state: letters.state, count: count() })
    .from(letters)
    .where(mine)
    .groupBy(letters.state)
    .all();
  return { letters: rows.slice(0, PAGE), more: rows.length > PAGE, counts };
}

export type SendAgain = "waiting" | "not_dead" | "forgotten" | "no_address";

/**
 * Sends a letter that was given up once more, to its reader's present address. Null when the letter is not there for
 * this viewer; "not_dead" when it left or waits already, "forgotten" when its content was wiped.
 */
export function sendLetterAgain(db: Db, viewer: Viewer, id: string, at: Date): SendAgain | null {
  return tx(db, (t) => {
    const row = t
      .select({ letter: letters, email: users.email })
      .from(letters)
      .leftJoin(users, eq(users.id, letters.userId))
      .where(and(eq(letters.id, id as LetterId), concerns(t, viewer)))
      .get();
    if (!row) return null;
    const { letter, email } = row;
    if (letter.state !== "dead") return "not_dead";
    if (isForgotten(letter)) return "forgotten";
    if (letter.userId && !email) return "no_address";
    const { changes } = t
      .update(letters)
      .set({
        state: "waiting",
        attempts: 0,
        attemptedAt: null,
        lastError: null,
        notBefore: at,
        ...(email ? { toAddress: sealAddress(email, letter.id) } : {}),
      })
      .where(and(eq(letters.id, letter.id), eq(letters.state, "dead")))
      .run();
    if (changes !== 1) return "not_dead";
    recordMove(t, {
      subject: { kind: "letter", id: letter.id },
      move: "send_again",
      from: "dead",
      to: "waiting",
      actor: viewer.userId,
      at,
      details: { error: letter.lastError },
    });
    return "waiting";
  });
}

/** The right to know of a letter, in the WHERE: to people of the viewer's branches, about them or their duos, and the viewer's own; all of them for an administrator. */
export function concerns(db: Reader, viewer: Viewer): SQL | undefined {
  if (branchesOf(viewer) === null) return sql`1`;
  const people = { volunteer: volunteers, beneficiary: beneficiaries } as const;
  const about = (["volunteer", "beneficiary"] as const).flatMap((side) => {
    const table = people[side];
    const ours = inBranchesOf(viewer, table.branchId);
    const usersOfOurs = db.select({ id: table.userId }).from(table).where(ours);
    const idsOfOurs = db.select({ id: table.id }).from(table).where(ours);
    return [
      inArray(letters.userId, usersOfOurs),
      // Written to a bare address, about the account of someone of ours: a new address to confirm.
      and(eq(letters.subjectKind, "user"), inArray(letters.subjectId, usersOfOurs)),
      and(eq(letters.subjectKind, side), inArray(letters.subjectId, idsOfOurs)),
    ];
  });
  const duosOfOurs = db.select({ id: duos.id }).from(duos).where(inBranchesOf(viewer, duos.branchId));
  const candidaciesOfOurs = db
    .select({ id: candidacies.id })
    .from(candidacies)
    .where(inBranchesOf(viewer, candidacies.branchId));
  return or(
    eq(letters.userId, viewer.userId),
    ...about,
    and(eq(letters.subjectKind, "duo"), inArray(letters.subjectId, duosOfOurs)),
    and(eq(letters.subjectKind, "candidacy"), inArray(letters.subjectId, candidaciesOfOurs)),
  );
}
