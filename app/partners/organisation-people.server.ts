import { and, eq, isNull } from "drizzle-orm";
import { type Db, type Tx, tx } from "~db/client";
import { organisationMembers, organisations, users } from "~db/schema";
import { invite, sendInvitation } from "../accounts/staff.server";
import type { Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import type { OrganisationId, UserId } from "../ids";
import { organisationsOf } from "./organisation-scope.server";

export interface NewPerson {
  firstName: string;
  lastName: string;
  email: string;
}
export type Welcomed =
  /** `invited`: a letter with a link left; false: they have an account as a partner already. */
  { ok: true; invited: boolean } | { ok: false; why: "not_there" | "known_address" | "already_there" };

/**
 * Lets somebody speak for a partner: a new address is invited, that of a partner with an account is added. Anybody else's
 * address is refused: one person, one role.
 */
export function welcomePerson(
  db: Db,
  viewer: Viewer,
  organisationId: OrganisationId,
  person: NewPerson,
  at: Date,
): Welcomed {
  return tx(db, (t): Welcomed => {
    if (!isOurs(t, viewer, organisationId)) return { ok: false, why: "not_there" };
    const known = t
      .select({ id: users.id, role: users.role, suspendedAt: users.suspendedAt })
      .from(users)
      .where(eq(users.email, person.email.toLowerCase()))
      .get();
    if (known && (known.role !== "partner" || known.suspendedAt)) return { ok: false, why: "known_address" };
    const userId = known?.id ?? newPartner(t, viewer, person, at);
    const { changes } = t
      .insert(organisationMembers)
      .values({ userId, organisationId, addedBy: viewer.userId, addedAt: at })
      .onConflictDoNothing()
      .run();
    if (changes === 0) return { ok: false, why: "already_there" };
    recordMove(t, { ...about(organisationId, viewer, at), move: "add_person", details: { userId } });
    return { ok: true, invited: known === undefined };
  });
}

function newPartner(t: Tx, viewer: Viewer, person: NewPerson, at: Date): UserId {
  const invited = invite(t, { ...person, role: "partner", branchIds: [], by: viewer.userId, at });
  if (!invited.ok) throw new Error("An address was free and then was not, inside one transaction");
  return invited.userId;
}

/** They no longer speak for this partner; their account stays. False when there is nothing to take away. */
export function removePerson(
  db: Db,
  viewer: Viewer,
  organisationId: OrganisationId,
  userId: UserId,
  at: Date,
): boolean {
  return tx(db, (t) => {
    if (!isOurs(t, viewer, organisationId)) return false;
    const { changes } = t
      .delete(organisationMembers)
      .where(
        and(eq(organisationMembers.organisationId, organisationId), eq(organisationMembers.userId, userId)),
      )
      .run();
    if (changes === 0) return false;
    recordMove(t, { ...about(organisationId, viewer, at), move: "remove_person", details: { userId } });
    return true;
  });
}

/** Sends the invitation of one of its people once more; false when they have come in already or are not of this partner. */
export function inviteAgain(
  db: Db,
  viewer: Viewer,
  organisationId: OrganisationId,
  userId: UserId,
  at: Date,
): boolean {
  return tx(db, (t) => {
    if (!isOurs(t, viewer, organisationId)) return false;
    const member = t
      .select({ userId: organisationMembers.userId })
      .from(organisationMembers)
      .where(
        and(eq(organisationMembers.organisationId, organisationId), eq(organisationMembers.userId, userId)),
      )
      .get();
    return member !== undefined && sendInvitation(t, userId, at);
  });
}

/** A partner of the viewer's branches that is not put away. */
const isOurs = (t: Tx, viewer: Viewer, id: OrganisationId): boolean =>
  t
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.id, id), organisationsOf(viewer), isNull(organisations.archivedAt)))
    .get() !== undefined;

const about = (id: OrganisationId, viewer: Viewer, at: Date) => ({
  subject: { kind: "organisation" as const, id },
  actor: viewer.userId,
  at,
});
