import { measures } from "../../columns";
import type { Requirement } from "../../criterion";

/** Within the smaller of the two radii. */
export const distance: Requirement = {
  id: "distance",
  allows: (b, v, { kilometres }) => kilometres <= Math.min(b.radiusKm, v.radiusKm),
  stops({ beneficiaries, volunteers }) {
    const b = measures(beneficiaries, ({ radiusKm }) => radiusKm);
    const v = measures(volunteers, ({ radiusKm }) => radiusKm);
    return ({ beneficiary, volunteer, kilometres, count }, stopped, bit) => {
      for (let n = 0; n < count; n++) {
        const accepted = Math.min(b[beneficiary[n] as number] as number, v[volunteer[n] as number] as number);
        if (!((kilometres[n] as number) <= accepted)) (stopped[n] as number) |= bit;
      }
    };
  },
  because: (b, v, { kilometres }) => ({
    key: "requirement.distance.not",
    values: { kilometres: Math.ceil(kilometres), accepted: Math.min(b.radiusKm, v.radiusKm) },
  }),
};
