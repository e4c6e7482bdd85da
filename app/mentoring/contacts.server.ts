import { eq } from "drizzle-orm";
import type { Reader } from "~db/client";
import { beneficiaries, users, volunteers } from "~db/schema";
import { openOrNull } from "../audit/seal.server";
import type { UserId } from "../ids";
import type { Duo } from "./duo-moves.server";
import type { Side } from "./duo-path";
import { phoneInWords } from "./phone";

export type ReachBy = (typeof volunteers.$inferSelect)["reachBy"];

/** How one reaches the other side of an open duo: by the way they wished, and by no other unless that one is missing. */
export interface Contact {
  by: ReachBy;
  email: string | null;
  /** As people read it: "06 12 34 56 78". */
  phone: string | null;
  /** The number to dial: "+33612345678". */
  dial: string | null;
  /** Someone of the association through whom the person is reached. */
  through: { name: string; email: string | null } | null;
}

/** For open duos only: the caller has checked the state. */
export function contactOf(db: Reader, duo: Duo, side: Side): Contact {
  const row = side === "volunteer" ? readVolunteer(db, duo) : readBeneficiary(db, duo);
  if (!row) throw new Error(`No ${side} in duo ${duo.id}`);
  const number = openOrNull(row.phone, `users.phone:${row.userId}`);
  const by = possibleWay(row.reachBy, row.email, number);
  const byPhone = by === "phone" || by === "sms";
  return {
    by,
    email: by === "email" ? row.email : null,
    phone: byPhone && number ? phoneInWords(number) : null,
    dial: byPhone ? number : null,
    through: by === "referent" ? findColleague(db, row.referentId ?? duo.tutorId) : null,
  };
}

function possibleWay(wished: ReachBy, email: string | null, phone: string | null): ReachBy {
  if (wished === "referent") return "referent";
  if (wished === "email") return email ? "email" : phone ? "phone" : "referent";
  return phone ? wished : email ? "email" : "referent";
}

/** A member of staff by name and work address; they are known to both sides of an open duo. */
export function findColleague(db: Reader, id: UserId | null): { name: string; email: string | null } | null {
  if (!id) return null;
  const row = db
    .select({ firstName: users.firstName, lastName: users.lastName, email: users.email })
    .from(users)
    .where(eq(users.id, id))
    .get();
  return row ? { name: `${row.firstName} ${row.lastName}`, email: row.email } : null;
}

const reach = { userId: users.id, email: users.email, phone: users.phone };

const readVolunteer = (db: Reader, duo: Duo) => {
  const row = db
    .select({ ...reach, reachBy: volunteers.reachBy })
    .from(volunteers)
    .innerJoin(users, eq(users.id, volunteers.userId))
    .where(eq(volunteers.id, duo.volunteerId))
    .get();
  return row && { ...row, referentId: null };
};

const readBeneficiary = (db: Reader, duo: Duo) =>
  db
    .select({ ...reach, reachBy: beneficiaries.reachBy, referentId: beneficiaries.referentId })
    .from(beneficiaries)
    .innerJoin(users, eq(users.id, beneficiaries.userId))
    .where(eq(beneficiaries.id, duo.beneficiaryId))
    .get();
