import type { Requirement } from "../../criterion";
import { ageWish } from "./age-wish";
import { distance } from "./distance";
import { hours } from "./hours";
import { language } from "./language";
import { sexWish } from "./sex-wish";

/** In the order in which a funnel tells them. */
export const REQUIREMENTS: readonly Requirement[] = [distance, language, hours, sexWish, ageWish];
