import type { Requirement } from "../../criterion";
import { ageWish } from "./age-wish";
import { distance } from "./distance";
import { hours } from "./hours";
import { language } from "./language";
import { sexWish } from "./sex-wish";

/** In the order in which a funnel tells them; distance first: who lives far away is never looked at (see survey.ts). At most eight. */
export const REQUIREMENTS: readonly Requirement[] = [distance, language, hours, sexWish, ageWish];
