import { type SQL, sql } from "drizzle-orm";
import { HOLDING_STATES, type Side } from "./duo-path";

const TABLES = { volunteer: "volunteers", beneficiary: "beneficiaries" } as const;
const holding = sql.raw(HOLDING_STATES.map((state) => `'${state}'`).join(", "));

/** Proposals of the row's person: over `volunteers` or `beneficiaries`. */
const theirs = (side: Side): SQL => sql.raw(`duos d WHERE d.${side}_id = ${TABLES[side]}.id`);

/**
 * Somebody whose last two proposals were refused, by either side, and who has none now: before a third one, a word with
 * them. What a round took back before anybody saw it was no proposal.
 */
export const isRefusedTwice = (side: Side): SQL =>
  sql`((SELECT count(*) FROM ${theirs(side)} AND d.state = 'refused') >= 2
    AND NOT EXISTS (SELECT 1 FROM ${theirs(side)} AND d.state IN (${holding}))
    AND (SELECT min(last.state = 'refused') FROM (SELECT d.state FROM ${theirs(side)}
      AND (d.ended_at IS NULL OR d.ended_at >= d.visible_from) ORDER BY d.created_at DESC, d.id DESC LIMIT 2) last) = 1)`;

/** When the last one was refused, in milliseconds. */
export const lastRefusal = (side: Side): SQL =>
  sql`(SELECT max(d.ended_at) FROM ${theirs(side)} AND d.state = 'refused')`;
