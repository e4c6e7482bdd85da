import { column } from "../../columns";
import type { Criterion } from "../../criterion";
import { ABSTAINS, levelByte } from "../../score";
import type { PoolVolunteer } from "../person";

/** For someone who wishes to practise French: 1 with a volunteer who hopes to talk French, 0.5 with another; else it abstains. */
export const frenchPractice: Criterion = {
  id: "french-practice",
  defaultWeight: 8,
  neutral: 0.5,
  level: (b, v) => (b.practiseFrench ? withVolunteer(v) : null),
  levels({ beneficiaries, volunteers }) {
    const wishes = column(beneficiaries, ({ practiseFrench }) => Number(practiseFrench));
    const byte = column(volunteers, (v) => levelByte(withVolunteer(v)));
    return ({ beneficiary, volunteer, count }, bytes) => {
      for (let n = 0; n < count; n++)
        bytes[n] =
          wishes[beneficiary[n] as number] === 1 ? (byte[volunteer[n] as number] as number) : ABSTAINS;
    };
  },
  because: (b, v) =>
    b.practiseFrench && v.hopes.includes("speak_french")
      ? { key: "criterion.frenchPractice.words", values: {} }
      : null,
};

const withVolunteer = ({ hopes }: PoolVolunteer): number => (hopes.includes("speak_french") ? 1 : 0.5);
