import { and, asc, eq, inArray, isNotNull, isNull, like, type SQL, sql } from "drizzle-orm";
import type { Reader } from "~db/client";
import { branches, communes, offers, organisationMembers, organisations, passwords, users } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { listHistory } from "../audit/history.server";
import { openOrNull } from "../audit/seal.server";
import type { BranchId, OrganisationId, UserId } from "../ids";
import { findWhere } from "../territory/where.server";
import { ORGANISATION_KINDS, type OrganisationKind, siretWarning } from "./organisation";
import { organisationsOf } from "./organisation-scope.server";
import { phonePlace } from "./organisations.server";

export interface OrganisationFilter {
  name?: string | undefined;
  kind?: OrganisationKind | undefined;
  archived: boolean;
  /** From 1. */
  page: number;
}

/** A filter as the address bar holds it; what cannot be read filters nothing. */
export function readOrganisationFilter(search: URLSearchParams): OrganisationFilter {
  const page = Number(search.get("page") ?? 1);
  return {
    name: search.get("name")?.trim().slice(0, 100) || undefined,
    kind: ORGANISATION_KINDS.find((kind) => kind === search.get("kind")),
    archived: search.get("archived") === "yes",
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

export const ORGANISATIONS_A_PAGE = 50;

/** Partners of the viewer's branches, by name: a page of them, and how many there are. */
export function listOrganisations(db: Reader, viewer: Viewer, filter: OrganisationFilter) {
  const where = and(
    organisationsOf(viewer),
    filter.archived ? isNotNull(organisations.archivedAt) : isNull(organisations.archivedAt),
    filter.name ? like(organisations.name, `%${filter.name.replaceAll(/[%_]/g, "")}%`) : undefined,
    filter.kind ? holdsKind(filter.kind) : undefined,
  );
  const total = db.select({ n: sql<number>`count(*)` }).from(organisations).where(where).get()?.n ?? 0;
  const lines = db
    .select({
      id: organisations.id,
      name: organisations.name,
      kinds: organisations.kinds,
      siret: organisations.siret,
      town: communes.name,
      branch: branches.name,
      people: sql<number>`(SELECT count(*) FROM ${organisationMembers} WHERE ${organisationMembers.organisationId} = ${organisations.id})`,
      openOffers: sql<number>`(SELECT count(*) FROM ${offers} WHERE ${offers.organisationId} = ${organisations.id} AND ${offers.state} = 'open')`,
    })
    .from(organisations)
    .innerJoin(branches, eq(branches.id, organisations.branchId))
    .leftJoin(communes, eq(communes.code, organisations.communeCode))
    .where(where)
    .orderBy(sql`${organisations.name} COLLATE NOCASE`, organisations.id)
    .limit(ORGANISATIONS_A_PAGE)
    .offset((filter.page - 1) * ORGANISATIONS_A_PAGE)
    .all()
    .map(({ siret, ...line }) => ({ ...line, warning: siret ? siretWarning(siret) : null }));
  return { lines, total };
}

const holdsKind = (kind: OrganisationKind): SQL =>
  sql`EXISTS (SELECT 1 FROM json_each(${organisations.kinds}) WHERE json_each.value = ${kind})`;

/** A partner as the team sees it: with its contact and its people. For staff only: the telephone never leaves the team. */
export function openOrganisationFile(db: Reader, viewer: Viewer, id: OrganisationId) {
  if (viewer.role === "partner") return null;
  const row = db
    .select({ organisation: organisations, branch: branches.name })
    .from(organisations)
    .innerJoin(branches, eq(branches.id, organisations.branchId))
    .where(and(eq(organisations.id, id), organisationsOf(viewer)))
    .get();
  if (!row) return null;
  const { organisation, branch } = row;
  return {
    ...organisation,
    branch,
    contactPhone: openOrNull(organisation.contactPhone, phonePlace(id)),
    warning: organisation.siret ? siretWarning(organisation.siret) : null,
    where: findWhere(db, organisation.communeCode),
    people: listPeople(db, id),
    history: listHistory(db, { kind: "organisation", id }).slice(0, 30),
  };
}

export interface PartnerPerson {
  userId: UserId;
  firstName: string;
  lastName: string;
  email: string | null;
  hasCome: boolean;
  isSuspended: boolean;
}

const listPeople = (db: Reader, id: OrganisationId): PartnerPerson[] =>
  db
    .select({
      userId: users.id,
      firstName: users.firstName,
      lastName: users.lastName,
      email: users.email,
      password: passwords.userId,
      suspendedAt: users.suspendedAt,
    })
    .from(organisationMembers)
    .innerJoin(users, eq(users.id, organisationMembers.userId))
    .leftJoin(passwords, eq(passwords.userId, users.id))
    .where(eq(organisationMembers.organisationId, id))
    .orderBy(asc(users.lastName), asc(users.firstName))
    .all()
    .map(({ password, suspendedAt, ...person }) => ({
      ...person,
      ...{ hasCome: password !== null, isSuspended: suspendedAt !== null },
    }));

/** Partners that may be named in an offer of a branch, by name; only names: nothing of anybody's contact. */
export const listBranchOrganisations = (db: Reader, branchId: BranchId) =>
  db
    .select({ id: organisations.id, name: organisations.name, kinds: organisations.kinds })
    .from(organisations)
    .where(and(eq(organisations.branchId, branchId), isNull(organisations.archivedAt)))
    .orderBy(sql`${organisations.name} COLLATE NOCASE`)
    .all();

/** Those for which the viewer may publish: a partner's own, or every one of a coordinator's branches. */
export const listPublishers = (db: Reader, viewer: Viewer) =>
  db
    .select({ id: organisations.id, name: organisations.name, communeCode: organisations.communeCode })
    .from(organisations)
    .where(and(organisationsOf(viewer), isNull(organisations.archivedAt)))
    .orderBy(sql`${organisations.name} COLLATE NOCASE`)
    .all();

/** Names of organisations, for pages that hold only their identities. */
export function organisationNames(
  db: Reader,
  ids: readonly OrganisationId[],
): ReadonlyMap<OrganisationId, string> {
  const rows = db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.id, [...new Set(ids)]))
    .all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
