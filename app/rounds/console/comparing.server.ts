import type { Db } from "~db/client";
import type { Viewer } from "../../accounts/viewer";
import type { Words } from "../../i18n/words";
import type { Extent } from "../comparison";
import type { Programme } from "../programme";
import { originalOf, readMention, type ScenarioSettings, writeMention } from "../scenario";
import type { Desk, DeskVersion } from "./desk.server";
import type { NamedScenario, Patience } from "./trial";
import { type TrialState, trialOf } from "./trials.server";

/** Side by side on a screen, and within a few seconds. */
export const MOST_SCENARIOS = 4;

/** A scenario of a comparison, and how an address mentions it. */
export interface Mentioned {
  mention: string;
  scenario: NamedScenario;
}

/** The scenarios that an address mentions, each once; versions that are not there, or not the viewer's, are left out. */
export function mentionedIn(
  { programme, versions }: Pick<Desk, "programme" | "versions">,
  texts: readonly string[],
  words: Words,
): Mentioned[] {
  return [...new Set(texts)]
    .flatMap((mention) => {
      const scenario = scenarioOf(programme, versions, mention, words);
      return scenario ? [{ mention, scenario }] : [];
    })
    .slice(0, MOST_SCENARIOS);
}

function scenarioOf(
  programme: Programme,
  versions: readonly DeskVersion[],
  text: string,
  words: Words,
): NamedScenario | null {
  const mention = readMention(programme, text);
  if (!mention || !("version" in mention)) return mention;
  if (mention.version === "original")
    return { name: words("staff.settings.original"), settings: originalOf(programme) };
  const version = versions.find(({ id }) => id === mention.version);
  if (!version) return null;
  const { name, number, settings } = version;
  return { name: words("staff.settings.named", { name, number }), settings };
}

/** The address's mentions with one more: what was tried on the tuning page, beside what it went on from. */
export function withTried(
  mentions: readonly string[],
  { from, settings }: { from: string; settings: ScenarioSettings },
  words: Words,
): string[] {
  const before = mentions.length > 0 ? mentions : [from];
  const tried = before.filter((text) => text.startsWith("name="));
  const name = words("staff.comparison.trial", { number: tried.length + 1 });
  return [...before, writeMention({ name, settings })];
}

/** Runs the scenarios on the pool as it is now. */
export const compareOn = (
  db: Db,
  viewer: Viewer,
  { programme, chosen }: Pick<Desk, "programme" | "chosen">,
  mentioned: readonly Mentioned[],
  extent: Extent,
  { page, patience }: { page: string; patience: Patience },
  clock: () => Date,
): Promise<TrialState> => {
  const scenarios = mentioned.map(({ scenario }) => scenario);
  return trialOf(
    db,
    { programme, branchIds: chosen, scenarios, extent },
    `${viewer.userId} ${page}`,
    patience,
    clock,
  );
};
