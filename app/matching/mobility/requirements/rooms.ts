import type { Reason } from "../../reason";
import type { MobilityRequirement } from "../criterion";
import { roomsNeeded } from "../rooms";

/** A dwelling with the rooms that they need, for as many persons as they are. */
export const rooms: MobilityRequirement = {
  id: "rooms",
  looksAt: "dwelling",
  allows: ({ household, dwelling }, { settings }) =>
    dwelling !== null &&
    dwelling.rooms >= roomsNeeded(household, settings) &&
    dwelling.capacity >= household.persons,
  because({ household, dwelling }, { settings }): Reason {
    if (!dwelling) return { key: "mobility.requirement.rooms.none", values: {} };
    const needed = roomsNeeded(household, settings);
    const { persons } = household;
    return dwelling.rooms < needed
      ? { key: "mobility.requirement.rooms.not", values: { rooms: dwelling.rooms, needed } }
      : { key: "mobility.requirement.rooms.capacity", values: { capacity: dwelling.capacity, persons } };
  },
};
