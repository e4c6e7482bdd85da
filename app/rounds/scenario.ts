import type { RoundSettings } from "../matching/duo/round";
import type { MobilityRoundSettings } from "../mobility/round";

/** What a scenario is tried with: the settings of either programme. */
export type ScenarioSettings = DuoScenario | MobilityScenario;
export type DuoScenario = { programme: "duos" } & RoundSettings;
export type MobilityScenario = { programme: "mobilities" } & MobilityRoundSettings;
