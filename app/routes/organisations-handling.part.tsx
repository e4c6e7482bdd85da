import type { Viewer } from "~/accounts/viewer";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import type { OrganisationId } from "~/ids";
import { OrganisationChangeForm, OrganisationForm } from "~/partners/organisation-form";
import { changeOrganisation, openOrganisation } from "~/partners/organisations.server";
import { readPlace } from "./offers-handling.part";

/** Opens a partner, or changes one (`id`): the form, the place that was meant, the domain's answer. */
export async function saveOrganisation(request: Request, viewer: Viewer, id: OrganisationId | null) {
  const words = wordsFor(request, viewer);
  const body = await request.formData();
  const form =
    id === null ? parse(body, OrganisationForm, words) : parse(body, OrganisationChangeForm, words);
  if (!form.ok) return form.refused();
  const { place, chosen, ...values } = form.value;
  const choice = readPlace(body, { place, chosen }, words);
  if (!choice.ok) return choice.refused;
  const all = { ...values, communeCode: choice.communeCode };
  const version = Number(body.get("version"));
  const saved =
    id === null
      ? openOrganisation(db, viewer, all, now())
      : changeOrganisation(db, viewer, id, { ...all, version }, now());
  if (saved.ok)
    return goOn(
      `/staff/organisations/${saved.id}`,
      id === null ? "staff.organisations.opened" : "staff.organisations.changed",
    );
  if (saved.why === "not_there") throw notFound();
  if (saved.why === "conflict") return refuseField(body, "", words("staff.organisations.conflict"), 409);
  if (saved.why === "phone")
    return refuseField(body, "contactPhone", words("staff.organisations.phoneWrong"));
  return refuseField(body, "branchId", words("staff.organisations.foreignBranch"));
}
