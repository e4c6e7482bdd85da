import type { MobilityCriterion } from "../criterion";
import type { PoolDwelling, PoolHousehold } from "../pool";
import { roomsNeeded } from "../rooms";

/** By rooms more than needed: a larger dwelling may be missing to a larger household. */
const BY_SPARE_ROOMS = [1, 0.8, 0.5];
const FAR_TOO_LARGE = 0.3;
const ROOMS_SHARE = 0.6;

/** Three fifths for the number of rooms (exactly what is needed is best), two fifths for a home of their own that lasts or that they asked for. */
export const housing: MobilityCriterion = {
  id: "housing",
  defaultWeight: 10,
  neutral: 0.5,
  looksAt: "dwelling",
  level({ household, dwelling }, { settings }) {
    if (!dwelling) return 0;
    const spare = Math.max(0, dwelling.rooms - roomsNeeded(household, settings));
    const rooms = BY_SPARE_ROOMS[spare] ?? FAR_TOO_LARGE;
    return ROOMS_SHARE * rooms + (1 - ROOMS_SHARE) * (isOwnHome(dwelling, household) ? 1 : 0.4);
  },
  because: ({ household, dwelling }) =>
    dwelling && {
      key: "mobility.criterion.housing.words",
      values: { rooms: dwelling.rooms, persons: household.persons },
    },
};

const isOwnHome = ({ type, kind }: PoolDwelling, { dwellingTypes, dwellingKinds }: PoolHousehold): boolean =>
  (type === "flat" || type === "house" || dwellingTypes.includes(type)) &&
  (kind !== "hosted" || dwellingKinds.includes("hosted"));
