import { NOBODY } from "./book";
import type { Change, Session } from "./session";

/**
 * Exact answers about a solved market, each by an edit that is taken back: what would change for the whole. Prices answer
 * only in part: they are not unique.
 */

/** What the whole loses if a pair may not be made (changes ≤ 0), and who would be with whom instead. Null when the person is alone or locked. */
export function regretOf(session: Session, person: number): Change | null {
  const volunteer = session.partnerOf(person);
  if (volunteer === NOBODY || session.isLocked(person)) return null;
  return session.trial(() => session.forbid(person, volunteer));
}

/**
 * What the whole loses if a pair is made whatever the engine advises (changes ≤ 0). Null when it cannot be: the volunteer has
 * no place that is not locked, or the person is locked.
 */
export function costOfWish(session: Session, person: number, volunteer: number): Change | null {
  if (session.isLocked(person) || session.openPlacesOf(volunteer) === 0) return null;
  return session.trial(() => session.lock(person, volunteer));
}

/** What the whole gains by one more place of a volunteer (changes ≥ 0). */
export const worthOfPlace = (session: Session, volunteer: number): Change =>
  session.trial(() => session.setCapacity(volunteer, session.placesOf(volunteer) + 1));
