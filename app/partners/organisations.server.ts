import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { type Db, type Tx, tx } from "~db/client";
import { offers, organisations } from "~db/schema";
import { readPhone } from "../accounts/phone.server";
import { branchesOf, type Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import { seal } from "../audit/seal.server";
import type { OrganisationId } from "../ids";
import { newId } from "../new-id.server";
import type { OrganisationAnswers } from "./organisation-form";
import { organisationsOf } from "./organisation-scope.server";

/** What is saved: the form's answers with the place that was meant. */
export type OrganisationValues = Omit<OrganisationAnswers, "place" | "chosen"> & { communeCode: string };

export type OrganisationSaved =
  | { ok: true; id: OrganisationId }
  | { ok: false; why: "not_there" | "conflict" | "foreign_branch" | "phone" };

export const phonePlace = (id: OrganisationId): string => `organisations.contact_phone:${id}`;

/** A new partner of one of the viewer's branches. */
export function openOrganisation(
  db: Db,
  viewer: Viewer,
  values: OrganisationValues,
  at: Date,
): OrganisationSaved {
  return tx(db, (t): OrganisationSaved => {
    const id = newId<OrganisationId>("org");
    const read = columnsOf(viewer, id, values);
    if (!read.ok) return read;
    t.insert(organisations)
      .values({ id, ...read.columns, createdBy: viewer.userId, createdAt: at })
      .run();
    recordMove(t, { ...about(id, viewer, at), move: "open", details: { branchId: values.branchId } });
    return { ok: true, id };
  });
}

/** Changes what is known of a partner, if nobody was faster. */
export function changeOrganisation(
  db: Db,
  viewer: Viewer,
  id: OrganisationId,
  { version, ...values }: OrganisationValues & { version: number },
  at: Date,
): OrganisationSaved {
  return tx(db, (t): OrganisationSaved => {
    const mine = and(eq(organisations.id, id), organisationsOf(viewer));
    const before = t.select().from(organisations).where(mine).get();
    if (!before) return { ok: false, why: "not_there" };
    const read = columnsOf(viewer, id, values);
    if (!read.ok) return read;
    const { changes } = t
      .update(organisations)
      .set({ ...read.columns, version: version + 1 })
      .where(and(mine, eq(organisations.version, version)))
      .run();
    if (changes === 0) return { ok: false, why: "conflict" };
    recordMove(t, { ...about(id, viewer, at), move: "change" });
    return { ok: true, id };
  });
}

export type Archived =
  | { ok: true }
  | { ok: false; why: "not_there" | "conflict" }
  /** Offers that are still open or suspended: they are closed first. */
  | { ok: false; why: "offers"; count: number };

/** Puts a partner away, or back: its people lose their space, what it did stays. */
export function archiveOrganisation(
  db: Db,
  viewer: Viewer,
  id: OrganisationId,
  { version, back }: { version: number; back: boolean },
  at: Date,
): Archived {
  return tx(db, (t): Archived => {
    const mine = and(eq(organisations.id, id), organisationsOf(viewer));
    if (!t.select({ id: organisations.id }).from(organisations).where(mine).get())
      return { ok: false, why: "not_there" };
    const count = back ? 0 : countLiveOffers(t, id);
    if (count > 0) return { ok: false, why: "offers", count };
    const { changes } = t
      .update(organisations)
      .set({ archivedAt: back ? null : at, version: version + 1 })
      .where(
        and(
          mine,
          eq(organisations.version, version),
          back ? isNotNull(organisations.archivedAt) : isNull(organisations.archivedAt),
        ),
      )
      .run();
    if (changes === 0) return { ok: false, why: "conflict" };
    recordMove(t, { ...about(id, viewer, at), move: back ? "take_back" : "archive" });
    return { ok: true };
  });
}

const countLiveOffers = (t: Tx, id: OrganisationId): number =>
  t
    .select({ n: sql<number>`count(*)` })
    .from(offers)
    .where(and(eq(offers.organisationId, id), sql`${offers.state} IN ('open', 'suspended')`))
    .get()?.n ?? 0;

function columnsOf(viewer: Viewer, id: OrganisationId, values: OrganisationValues) {
  const branches = branchesOf(viewer);
  if (branches !== null && !branches.includes(values.branchId))
    return { ok: false, why: "foreign_branch" } as const;
  const phone = values.contactPhone ? readPhone(values.contactPhone) : null;
  if (values.contactPhone && !phone) return { ok: false, why: "phone" } as const;
  const { name, kinds, communeCode, branchId } = values;
  const columns = {
    ...{ name, kinds, communeCode, branchId },
    siret: values.siret || null,
    contactName: values.contactName ?? null,
    contactEmail: values.contactEmail ?? null,
    contactPhone: phone ? seal(phone, phonePlace(id)) : null,
  };
  return { ok: true, columns } as const;
}

const about = (id: OrganisationId, viewer: Viewer, at: Date) => ({
  subject: { kind: "organisation" as const, id },
  actor: viewer.userId,
  at,
});
