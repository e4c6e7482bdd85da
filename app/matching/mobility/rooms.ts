import { roomsFor } from "../../mobility/household";
import type { MobilityRoundSettings } from "../../mobility/round";
import type { PoolHousehold } from "./pool";

/** Main rooms that a household needs: what it says, or else the rule of the settings. */
export const roomsNeeded = (
  { persons, roomsMinimum }: Pick<PoolHousehold, "persons" | "roomsMinimum">,
  { roomsByPersons }: Pick<MobilityRoundSettings, "roomsByPersons">,
): number => roomsMinimum ?? roomsFor(persons, roomsByPersons);
