import { column } from "../../columns";
import type { Criterion } from "../../criterion";
import { levelByte } from "../../score";

/** A volunteer who has not had a duo yet comes first. */
export const newVolunteer: Criterion = {
  id: "new-volunteer",
  defaultWeight: 5,
  neutral: 0.5,
  level: (_b, v) => newness(v.alreadyMatched),
  levels({ volunteers }) {
    const byte = column(volunteers, ({ alreadyMatched }) => levelByte(newness(alreadyMatched)));
    return ({ volunteer, count }, bytes) => {
      for (let n = 0; n < count; n++) bytes[n] = byte[volunteer[n] as number] as number;
    };
  },
  because: () => null,
};

const newness = (alreadyMatched: boolean): number => (alreadyMatched ? 0 : 1);
