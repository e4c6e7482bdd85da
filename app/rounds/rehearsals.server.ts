import type { Db } from "~db/client";
import type { Viewer } from "../accounts/viewer";
import { DUOS, MOBILITIES } from "./book.server";
import type { Draft } from "./draft-moves.server";
import { namesOf } from "./drafts.server";
import { fullName, householdsNamed, offersNamed } from "./mobility/drafts.server";
import { proposeMobilityDraft } from "./mobility/publication.server";
import type { MobilityDraft } from "./mobility/scope.server";
import type { Programme } from "./programme";
import { proposeDraft } from "./publication.server";
import { type Rehearsal, type RehearsalOf, type RehearsedDraft, rehearseIn } from "./rehearsal.server";

/** A draft of either programme as a page names it: who, and with whom or where. */
export interface NamedRehearsal extends Omit<Rehearsal<never>, "drafts"> {
  drafts: (Omit<RehearsedDraft<never>, "draft"> & { id: string; one: string; other: string })[];
}

/** What publishing would write, a page of it; null: no such round, or not the viewer's. */
export const rehearse = (
  db: Db,
  viewer: Viewer,
  programme: Programme,
  of: RehearsalOf,
  at: Date,
): Promise<NamedRehearsal | null> =>
  programme === "duos" ? rehearseDuos(db, viewer, of, at) : rehearseMobilities(db, viewer, of, at);

async function rehearseDuos(db: Db, viewer: Viewer, of: RehearsalOf, at: Date) {
  const played = await rehearseIn<Draft>(db, DUOS, viewer, of, at, proposeDraft(viewer.userId), "duo");
  if (!played) return null;
  const names = namesOf(
    db,
    played.drafts.flatMap(({ draft }) => [draft.volunteerId, draft.beneficiaryId]),
  );
  const nameOf = (id: string): string => {
    const person = names.get(id);
    return person ? fullName(person) : "";
  };
  return named(played, ({ volunteerId, beneficiaryId }) => [nameOf(volunteerId), nameOf(beneficiaryId)]);
}

async function rehearseMobilities(db: Db, viewer: Viewer, of: RehearsalOf, at: Date) {
  const propose = proposeMobilityDraft(viewer.userId);
  const played = await rehearseIn<MobilityDraft>(db, MOBILITIES, viewer, of, at, propose, "candidacy");
  if (!played) return null;
  const drafts = played.drafts.map(({ draft }) => draft);
  const households = householdsNamed(
    db,
    drafts.map(({ householdId }) => householdId),
  );
  const offers = offersNamed(
    db,
    drafts.map(({ offerId }) => offerId),
  );
  return named(played, ({ householdId, offerId }) => {
    const [household, offer] = [households.get(householdId), offers.get(offerId)];
    return [household ? fullName(household) : "", offer ? `${offer.town} · ${offer.title}` : ""];
  });
}

const named = <D extends { id: string }>(
  { drafts, ...rest }: Rehearsal<D>,
  namesOf: (draft: D) => [one: string, other: string],
): NamedRehearsal => ({
  ...rest,
  drafts: drafts.map(({ draft, ...played }) => {
    const [one, other] = namesOf(draft);
    return { ...played, id: draft.id, one, other };
  }),
});
