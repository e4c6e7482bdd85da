import type { RoundSettings } from "../matching/duo/round";
import type { MobilityRoundSettings } from "../mobility/round";

export type ScenarioSettings =
  | ({ programme: "duos" } & RoundSettings)
  | ({ programme: "mobilities" } & MobilityRoundSettings);
