import { asc, eq } from "drizzle-orm";
import { recordMove } from "../../app/audit/history.server";
import { seal } from "../../app/audit/seal.server";
import type { OrganisationId, UserId } from "../../app/ids";
import { type OrganisationKind, siretWarning } from "../../app/partners/organisation";
import type { Tx } from "../client";
import { organisationMembers, organisations, users } from "../schema";
import { addStaff, type Branch, slugOf } from "./association";
import type { Chance } from "./chance";
import { demoId } from "./ids";
import { FRENCH_LAST, FRENCH_NAMES } from "./names";

/** Families of posts that an employer hires for (`OFFERED_POSTS`). */
export type Trade =
  | "hospitality"
  | "food"
  | "land"
  | "building"
  | "industry"
  | "logistics"
  | "care"
  | "upkeep";

/** An invented partner in a real town; its branch is the one of that town's neighbourhood. */
interface Partner {
  name: string;
  kinds: OrganisationKind[];
  communeCode: string;
  /** INSEE code of the branch town that follows it. */
  branchTown: string;
  trades?: Trade[];
  /** Somebody there signs in; the others answer by the links in their letters, or by phone. */
  account?: "existing" | "new";
  reached?: "phone";
  siret?: "none" | "odd";
}

const PARTNERS: readonly Partner[] = [
  {
    ...{ name: "Maine Restauration", kinds: ["employer"], communeCode: "49099", branchTown: "49007" },
    ...{ trades: ["hospitality", "food"], account: "existing" },
  },
  {
    ...{ name: "Groupement d’employeurs Loire-Bretagne", kinds: ["employer", "training"] },
    ...{ communeCode: "53130", branchTown: "49007" },
    trades: ["land", "food", "industry", "logistics", "building", "care", "upkeep"],
  },
  {
    ...{ name: "Ouest Habitat Solidaire", kinds: ["landlord"], communeCode: "49007", branchTown: "49007" },
    account: "new",
  },
  {
    ...{ name: "Terres et Vergers de Normandie", kinds: ["employer", "landlord"] },
    ...{ communeCode: "50502", branchTown: "76540", trades: ["land", "food", "logistics", "hospitality"] },
  },
  {
    ...{ name: "Logistique des Hauts Pays", kinds: ["employer", "landlord"] },
    ...{ communeCode: "62041", branchTown: "59350", trades: ["logistics", "upkeep", "industry"] },
    account: "new",
  },
  {
    ...{ name: "Métal Est Industrie", kinds: ["employer", "training"] },
    ...{ communeCode: "70550", branchTown: "67482", trades: ["industry", "building", "logistics", "food"] },
  },
  {
    ...{ name: "Habitat des Deux Rives", kinds: ["landlord"], communeCode: "88160", branchTown: "67482" },
    ...{ account: "new", siret: "odd" },
  },
  {
    ...{ name: "Aide et Services du Rouergue", kinds: ["employer"] },
    ...{ communeCode: "12202", branchTown: "31555", trades: ["care", "upkeep", "hospitality", "land"] },
  },
  {
    ...{ name: "Accueillir en Corrèze", kinds: ["association", "landlord"] },
    ...{ communeCode: "19272", branchTown: "31555", reached: "phone", siret: "none" },
  },
  {
    ...{ name: "Hôtels et Tables du Littoral", kinds: ["employer", "landlord"] },
    ...{ communeCode: "34003", branchTown: "34172", trades: ["hospitality", "upkeep", "land"] },
  },
  {
    ...{ name: "Chantiers des Alpes", kinds: ["employer", "training"] },
    ...{ communeCode: "05061", branchTown: "05061", trades: ["building", "upkeep", "industry", "care"] },
  },
  {
    ...{ name: "Logis Partagés des Alpes", kinds: ["landlord", "accommodation"] },
    ...{ communeCode: "38185", branchTown: "05061", account: "new" },
  },
];

export interface DemoPartner {
  id: OrganisationId;
  name: string;
  kinds: readonly OrganisationKind[];
  trades: readonly Trade[];
  branch: Branch;
  /** Who answers there with an account; null: by link or by phone. */
  userId: UserId | null;
}

const DAY = 86_400_000;

/** The partner network: some with an account, most by link, one by phone only. */
export function addPartners(t: Tx, chance: Chance, branches: readonly Branch[], at: Date): DemoPartner[] {
  return PARTNERS.flatMap((partner): DemoPartner[] => {
    const branch = branches.find(({ town }) => town.code === partner.branchTown);
    if (!branch) return [];
    const id = demoId<OrganisationId>(chance, "org");
    const since = new Date(at.getTime() - chance.whole(450, 680) * DAY);
    const names = FRENCH_NAMES.middle[chance.is(0.5) ? "woman" : "man"];
    const contact = [chance.pick(names), chance.pick(FRENCH_LAST)].join(" ");
    const by = chance.pick(branch.coordinators);
    const slug = slugOf(partner.name);
    t.insert(organisations)
      .values({
        ...{ id, name: partner.name, kinds: partner.kinds, communeCode: partner.communeCode },
        ...{ branchId: branch.id, siret: siretOf(chance, partner.siret), contactName: contact },
        contactEmail: partner.reached === "phone" ? null : `contact@${slug}.example.org`,
        contactPhone: seal(
          `+332${chance.whole(10_000_000, 99_999_999)}`,
          `organisations.contact_phone:${id}`,
        ),
        ...{ createdBy: by, createdAt: since },
      })
      .run();
    const subject = { kind: "organisation" as const, id };
    recordMove(t, { subject, move: "open", actor: by, at: since, details: { branchId: branch.id } });
    const userId = partner.account ? accountOf(t, chance, partner.account, slug, since) : null;
    if (userId) {
      t.insert(organisationMembers).values({ userId, organisationId: id, addedBy: by, addedAt: since }).run();
      recordMove(t, { subject, move: "add_person", actor: by, at: since, details: { userId } });
    }
    const { name, kinds, trades = [] } = partner;
    return [{ id, name, kinds, trades, branch, userId }];
  });
}

/** The partner who founded the association with its staff, or somebody new. */
function accountOf(t: Tx, chance: Chance, account: "existing" | "new", slug: string, at: Date): UserId {
  const existing = t
    .select({ id: users.id })
    .from(users)
    .where(eq(users.role, "partner"))
    .orderBy(asc(users.createdAt), asc(users.id))
    .get();
  if (account === "existing" && existing) return existing.id;
  return addStaff(t, chance, "partner", null, at, `${slug}.partenaire`);
}

/** Of an invented establishment: its SIREN begins with 999, which none bears. */
function siretOf(chance: Chance, given: Partner["siret"]): string | null {
  if (given === "none") return null;
  const digits = `999${chance.whole(100_000, 999_999)}000${chance.whole(1, 9)}`;
  const last = Array.from({ length: 10 }, (_, n) => `${digits}${n}`).find(
    (siret) => (siretWarning(siret) === null) !== (given === "odd"),
  );
  return last ?? null;
}
