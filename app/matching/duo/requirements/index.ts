import type { Requirement } from "../../criterion";
import { ageWish } from "./age-wish";
import { distance } from "./distance";
import { hours } from "./hours";
import { language } from "./language";
import { sexWish } from "./sex-wish";

/** In the order in which a funnel tells them. Distance comes first (see survey.ts), and a byte holds a bit for each: at most eight. */
export const REQUIREMENTS: readonly Requirement[] = [distance, language, hours, sexWish, ageWish];
