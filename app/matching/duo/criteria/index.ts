import type { Criterion } from "../../criterion";
import { commonHours } from "./common-hours";
import { dislikes } from "./dislikes";
import { distance } from "./distance";
import { family } from "./family";
import { frenchPractice } from "./french-practice";
import { hopes } from "./hopes";
import { interests } from "./interests";
import { newVolunteer } from "./new-volunteer";
import { sharedLanguage } from "./shared-language";
import { waiting } from "./waiting";

/** In the order in which a page tells them. Never ethnicity, religion or nationality. */
export const CRITERIA: readonly Criterion[] = [
  sharedLanguage,
  distance,
  commonHours,
  interests,
  dislikes,
  hopes,
  family,
  frenchPractice,
  waiting,
  newVolunteer,
];
