import { eq } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { branches, duos } from "~db/schema";
import type { Viewer } from "../../accounts/viewer";
import { recordAccess } from "../../audit/history.server";
import { openOrNull } from "../../audit/seal.server";
import { findPlace, placeLabel } from "../../territory/places.server";
import type { Side } from "../duo-path";
import { openHousehold } from "../household.server";
import { isNamedLike, nameKey } from "../name-match";
import { partiesOf } from "../parties.server";
import { findRecord, listHeldDuos, listRecords, type PersonId, type PersonRecord } from "./records.server";

export type TwinReason = "name_and_year" | "phone" | "email";

export interface Twin {
  id: PersonId;
  name: string;
  birthYear: number | null;
  branch: string;
  state: string;
  /** Why these two look like one person; empty for a record found by its name only. */
  because: TwinReason[];
}

/** Records that look like the same person: same name and year of birth, same phone (in the branch), same mailbox. */
export function listTwins(db: Reader, viewer: Viewer, side: Side, id: PersonId): Twin[] {
  const person = findRecord(db, viewer, side, id);
  if (!person) return [];
  const key = nameKey(person.user.firstName, person.user.lastName);
  const year = birthYearOf(person);
  const phone = phoneOf(person);
  const mailbox = mailboxOf(person.user.email);
  return others(db, viewer, person)
    .map((other) => {
      const because: TwinReason[] = [];
      const { user, row } = other;
      if (nameKey(user.firstName, user.lastName) === key && birthYearOf(other) === year)
        because.push("name_and_year");
      if (phone && row.branchId === person.row.branchId && phoneOf(other) === phone) because.push("phone");
      if (mailbox && mailboxOf(user.email) === mailbox) because.push("email");
      return { other, because };
    })
    .filter(({ because }) => because.length > 0)
    .slice(0, 20)
    .map(({ other, because }) => ({ ...asTwin(db, other), because }));
}

/** Other records of the same side by name, at most twenty. */
export function searchRecords(db: Reader, viewer: Viewer, side: Side, id: PersonId, typed: string): Twin[] {
  const person = findRecord(db, viewer, side, id);
  if (!person || typed.trim().length < 2) return [];
  return others(db, viewer, person)
    .filter(({ user }) => isNamedLike(`${user.firstName} ${user.lastName}`, typed))
    .slice(0, 20)
    .map((other) => ({ ...asTwin(db, other), because: [] }));
}

export interface Compared {
  id: PersonId;
  name: string;
  birthYear: number | null;
  email: string | null;
  phone: string | null;
  place: string;
  branch: string;
  state: string;
  createdAt: Date;
  lastSeenAt: Date | null;
  duos: number;
  /** First names of the people in proposals and duos that are alive. */
  holds: string[];
  merged: boolean;
}

/** What is compared before two records become one; opening a record here is a reading that the person sees. */
export function openCompared(db: Db, viewer: Viewer, side: Side, id: PersonId, at: Date): Compared | null {
  return tx(db, (t) => {
    const person = findRecord(t, viewer, side, id);
    if (!person) return null;
    const { user, row } = person;
    recordAccess(t, { viewer: viewer.userId, person: user.id, page: "merge", at });
    const place = findPlace(t, row.communeCode);
    const column = side === "beneficiary" ? duos.beneficiaryId : duos.volunteerId;
    return {
      ...asTwin(t, person),
      email: user.email,
      phone: phoneOf(person),
      place: place ? placeLabel(place) : row.communeCode,
      createdAt: row.createdAt,
      lastSeenAt: user.lastSeenAt,
      duos: t.select({ id: duos.id }).from(duos).where(eq(column, row.id)).all().length,
      holds: listHeldDuos(t, person).map((duo) => partnerName(t, duo, side)),
      merged: user.mergedInto !== null,
    };
  });
}

const others = (db: Reader, viewer: Viewer, { side, row }: PersonRecord): PersonRecord[] =>
  listRecords(db, viewer, side).filter((other) => other.row.id !== row.id && other.user.mergedInto === null);

function asTwin(db: Reader, person: PersonRecord) {
  const { user, row } = person;
  const branch = db.select().from(branches).where(eq(branches.id, row.branchId)).get();
  return {
    id: row.id,
    name: `${user.firstName} ${user.lastName}`,
    birthYear: birthYearOf(person),
    branch: branch?.name ?? "",
    state: row.state,
  };
}

function partnerName(db: Reader, duo: typeof duos.$inferSelect, side: Side): string {
  const other = side === "beneficiary" ? "volunteer" : "beneficiary";
  const { [other]: party } = partiesOf(db, duo);
  return party.firstName;
}

const birthYearOf = ({ row }: PersonRecord): number | null =>
  openHousehold(row.household, row.id)[0]?.birthYear ?? null;

const phoneOf = ({ user }: PersonRecord): string | null => openOrNull(user.phone, `users.phone:${user.id}`);

/** "amina+asso@exemple.fr" and "amina@exemple.fr" are one mailbox. */
const mailboxOf = (email: string | null): string | null => email?.replace(/\+[^@]*@/, "@") ?? null;
