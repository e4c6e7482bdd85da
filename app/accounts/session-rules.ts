import { needsSecondFactor, type Role } from "./roles";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long a session lives, in milliseconds: idle, then in all (QUALITY, sessions). */
export const sessionLife = (role: Role): { idle: number; absolute: number } =>
  needsSecondFactor(role)
    ? { idle: 30 * MINUTE, absolute: 12 * 60 * MINUTE }
    : { idle: 7 * DAY, absolute: 30 * DAY };
