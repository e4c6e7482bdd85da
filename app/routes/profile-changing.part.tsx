import type { Viewer } from "~/accounts/viewer";
import { db } from "~/db.server";
import { refuse } from "~/http/forms.server";
import { found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import type { Words } from "~/i18n/words";
import { formValues } from "~/mentoring/form-values";
import { changeProfile, findProfile, openProfile, type ProfileKey } from "~/mentoring/profile-change.server";
import { type AnswerStep, profileStepsOf, type Step } from "~/mentoring/sign-up-steps";
import { findPlace, placeLabel } from "~/territory/places.server";
import { readStep, typedIn } from "./signup-answering.part";
import { stepTitle } from "./signup-steps.part";

/** One page of a profile that is already there: which profile, where its pages stand, who looks. */
export interface ProfilePage {
  key: ProfileKey;
  /** "/volunteer/profile": steps and "summary" follow it. */
  base: string;
  /** Where the summary leads back to. */
  home: string;
  viewer: Viewer;
  /** As the access log names the page. */
  page: string;
}

/** What a page of a profile shows; "summary" shows all of it. A professional who opens it leaves a line in the access log. */
export function profileView(
  { key, base, home, viewer, page }: ProfilePage,
  text: string,
  words: Words,
  at: Date,
) {
  const step = profileStep(key, text);
  const profile = found(openProfile(db, viewer, key, page, at));
  const { answers, facts, side, version, ways } = profile;
  const place = findPlace(db, facts.communeCode);
  const name = facts.firstName;
  const own = profile.userId === viewer.userId;
  return {
    title:
      step !== "summary"
        ? stepTitle(words, side, step)
        : own
          ? words("signup.change.title")
          : words("signup.change.title.of", { name }),
    ...{ kind: side, step, answers, ways, version, base, home },
    steps: profileStepsOf(side),
    placeName: place ? placeLabel(place) : null,
    values:
      step === "summary"
        ? {}
        : formValues(step, answers, { kind: side, ways, placeLabel: place && placeLabel(place) }),
    person: own ? null : name,
  };
}
export type ProfileView = ReturnType<typeof profileView>;

/** Changes one step, or gives the page back: with its messages, or with what somebody else saved meanwhile (409). */
export function changeStep(
  { key, base, viewer }: ProfilePage,
  text: string,
  form: FormData,
  words: Words,
  at: Date,
) {
  const step = profileStep(key, text);
  if (step === "summary") throw notFound();
  const { side, ways } = found(findProfile(db, viewer, key));
  const read = readStep(form, step, { kind: side, year: at.getFullYear(), ways }, words, null);
  if (!read.ok) return read.refused;
  const version = Number(form.get("profileVersion"));
  const changed = found(changeProfile(db, viewer, key, { step, answer: read.answer, version, at }));
  if (changed.kind === "conflict")
    return refuse({ values: typedIn(form), errors: { "": words("signup.change.conflict") } }, 409);
  return goOn(`${base}/summary`, "app.saved");
}

function profileStep(key: ProfileKey, text: string): AnswerStep | "summary" {
  const steps: readonly Step[] = [...profileStepsOf(key.side), "summary"];
  return found(steps.find((step) => step === text)) as AnswerStep | "summary";
}
