import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import type { BranchId, OrganisationId, UserId } from "~/ids";
import List, { loader as list } from "~/routes/staff.organisations._index";
import File, { loader as file } from "~/routes/staff.organisations.$organisationId._index";
import Archive, {
  action as archive,
  loader as archiveLoader,
} from "~/routes/staff.organisations.$organisationId.archive";
import Edit, {
  action as edit,
  loader as editLoader,
} from "~/routes/staff.organisations.$organisationId.edit";
import {
  action as people,
  loader as peopleLoader,
} from "~/routes/staff.organisations.$organisationId.people";
import { action as create } from "~/routes/staff.organisations.new";
import { organisationMembers, organisations, users } from "~db/schema";
import { type Answer, ask } from "~tests/support/ask";
import { savedOffer, savedOrganisation, savedPartner } from "~tests/support/mobility";
import { pageMarkup, pageShown } from "~tests/support/page";
import { savedBranch, savedStaff, savedUser } from "~tests/support/people";
import { lettersTo } from "~tests/support/sign-up";

let branch: BranchId;
let coordinator: { userId: UserId };
let foreign: { userId: UserId };

beforeEach(() => {
  branch = savedBranch();
  coordinator = savedStaff("coordinator", branch);
  foreign = savedStaff("coordinator", savedBranch("Lyon", "69381"));
});

const row = (id: OrganisationId) => db.select().from(organisations).where(eq(organisations.id, id)).get();
const form = () => ({
  ...{
    name: "Habitat de la Maine",
    kinds: ["landlord", "employer"],
    place: "Angers (49000)",
    branchId: branch,
  },
  ...{ siret: "732 829 320 00075", contactName: "Dominique Roux", contactEmail: "D.Roux@Habitat.exemple.fr" },
  contactPhone: "06 12 34 56 78",
});
const made = (given: object = {}, as = coordinator): Promise<Answer> =>
  ask(create, { as, path: "/staff/organisations/new", form: { ...form(), ...given } });
const idOf = ({ location }: Answer) => location?.split("/").at(-1) as OrganisationId;
const at = (id: OrganisationId, as = coordinator) => ({
  ...{ as, path: `/staff/organisations/${id}`, params: { organisationId: id } },
});

describe("a partner's file", () => {
  test("is opened with its contact sealed; an odd SIRET is kept and told, never refused", async () => {
    const id = idOf(await made());
    expect(row(id)).toMatchObject({
      ...{ communeCode: "49007", siret: "73282932000075", contactEmail: "d.roux@habitat.exemple.fr" },
      kinds: ["landlord", "employer"],
    });
    expect(row(id)?.contactPhone).not.toContain("612345678");
    const words = pageShown(File, await ask(file, at(id)));
    for (const told of [
      "La clé de ce SIRET ne tombe pas juste",
      "06 12 34 56 78",
      "Dominique Roux",
      "bailleur",
    ])
      expect(words).toContain(told);
    for (const siret of ["123", "", "73282932000074"]) expect((await made({ siret })).status).toBe(303);
    expect(pageShown(List, await ask(list, { as: coordinator, path: "/staff/organisations" }))).toContain(
      "à vérifier",
    );
  });

  test("a bad telephone, no kind, a foreign branch: told at the field, everything kept", async () => {
    for (const [given, field] of [
      [{ contactPhone: "12" }, "contactPhone"],
      [{ kinds: [] }, "kinds"],
      [{ branchId: savedBranch("Nantes", "44109") }, "branchId"],
      [{ place: "Nullepart" }, "place"],
      [{ contactEmail: "x" }, "contactEmail"],
      [{ name: "A\nBcc: x" }, "name"],
    ] as const) {
      const refused = await made(given);
      expect(refused.status, field).toBe(422);
      expect(Object.keys(refused.data.form.errors), field).toContain(field);
      expect(refused.data.form.values.contactName).toEqual(["Dominique Roux"]);
    }
  });

  test("is changed as it was seen; who comes late sees a 409 and keeps what they typed", async () => {
    const id = idOf(await made());
    const change = (version: number, name: string) =>
      ask(edit, { ...at(id), form: { ...form(), name, version } });
    expect((await change(1, "Un")).status).toBe(303);
    const late = await change(1, "Deux");
    expect(late.status).toBe(409);
    expect(row(id)?.name).toBe("Un");
    const shown = pageMarkup(Edit, await ask(editLoader, at(id)), { refused: late });
    expect(shown).toContain("Deux");
    expect(shown).toContain("06 12 34 56 78");
  });

  test("is nobody's elsewhere: 404, nothing written", async () => {
    const id = idOf(await made());
    for (const loader of [file, editLoader, archiveLoader, peopleLoader])
      expect(await ask(loader, at(id, foreign))).toMatchObject({ status: 404 });
    expect(await ask(edit, { ...at(id, foreign), form: { ...form(), version: 1 } })).toMatchObject({
      status: 404,
    });
    expect((await ask(list, { as: foreign, path: "/staff/organisations" })).data.lines).toEqual([]);
    expect(row(id)?.version).toBe(1);
    const partner = savedPartner(id);
    for (const loader of [file, list])
      expect(await ask(loader, at(id, partner))).toMatchObject({ status: 404 });
  });
});

describe("its people", () => {
  const person = { firstName: "Claude", lastName: "Martin", email: "Claude@Maine.exemple.fr" };

  test("are invited with the role partner; the letter leads to their password", async () => {
    const id = savedOrganisation(branch);
    expect((await ask(people, { ...at(id), form: person })).status).toBe(303);
    const [invited] = db.select().from(users).where(eq(users.email, "claude@maine.exemple.fr")).all();
    expect(invited).toMatchObject({ role: "partner" });
    expect(lettersTo("claude@maine.exemple.fr").map(({ kind }) => kind)).toEqual(["invitation"]);
    expect(pageShown(File, await ask(file, at(id)))).toContain("Claude Martin invitée");
    expect((await ask(people, { ...at(id), form: person })).status).toBe(303);
    expect(
      db.select().from(organisationMembers).where(eq(organisationMembers.organisationId, id)).all(),
    ).toHaveLength(1);
    const again = { userId: invited?.id ?? "", do: "invite" };
    expect((await ask(people, { ...at(id), form: again })).status).toBe(303);
    expect(lettersTo("claude@maine.exemple.fr")).toHaveLength(2);
  });

  test("somebody of another role is refused; a partner of another organisation is added", async () => {
    const id = savedOrganisation(branch);
    savedUser("volunteer", { email: "v@exemple.fr" });
    const refused = await ask(people, { ...at(id), form: { ...person, email: "v@exemple.fr" } });
    expect(refused.data.form.errors.email).toContain("d’un autre rôle");
    const known = savedPartner(savedOrganisation(branch));
    db.update(users).set({ email: "p@exemple.fr" }).where(eq(users.id, known.userId)).run();
    expect((await ask(people, { ...at(id), form: { ...person, email: "p@exemple.fr" } })).status).toBe(303);
    expect(
      db.select().from(organisationMembers).where(eq(organisationMembers.userId, known.userId)).all(),
    ).toHaveLength(2);
    const remove = { userId: known.userId, do: "remove" };
    for (const _ of [1, 2]) expect((await ask(people, { ...at(id), form: remove })).status).toBe(303);
    expect(
      db.select().from(organisationMembers).where(eq(organisationMembers.userId, known.userId)).all(),
    ).toHaveLength(1);
  });

  test("nobody is invited from another branch, nor to an archived partner", async () => {
    const id = savedOrganisation(branch);
    expect(await ask(people, { ...at(id, foreign), form: person })).toMatchObject({ status: 404 });
    db.update(organisations).set({ archivedAt: new Date() }).where(eq(organisations.id, id)).run();
    expect(await ask(people, { ...at(id), form: person })).toMatchObject({ status: 404 });
  });
});

test("a partner is archived once its offers are closed, and comes back", async () => {
  const id = savedOrganisation(branch);
  const offer = savedOffer(id, branch);
  const move = (what: string, version: number) => ask(archive, { ...at(id), form: { do: what, version } });
  const refused = await move("archive", 1);
  expect(refused.status).toBe(422);
  expect(pageShown(Archive, await ask(archiveLoader, at(id)), { refused })).toContain("Clôturez-les d’abord");
  const { offers } = await import("~db/schema");
  db.update(offers).set({ state: "closed" }).where(eq(offers.id, offer)).run();
  expect((await move("archive", 1)).status).toBe(303);
  expect(row(id)?.archivedAt).not.toBeNull();
  expect((await ask(list, { as: coordinator, path: "/staff/organisations" })).data.lines).toEqual([]);
  expect((await move("archive", 1)).status).toBe(409);
  expect((await move("back", 2)).status).toBe(303);
  expect(row(id)?.archivedAt).toBeNull();
});
