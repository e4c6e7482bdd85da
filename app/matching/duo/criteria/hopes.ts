import { HOPES } from "../../../mentoring/profile";
import { bitsIn, bothSides, bytesOf, countBits } from "../../columns";
import { type Criterion, shared } from "../../criterion";
import { ABSTAINS } from "../../score";

const ENOUGH = 2;

/** Two common hopes are enough; abstains when one side named none. */
export const hopes: Criterion = {
  id: "hopes",
  defaultWeight: 10,
  neutral: 0.3,
  level: (b, v) =>
    b.hopes.length === 0 || v.hopes.length === 0 ? null : given(shared(b.hopes, v.hopes).length),
  levels(people) {
    const named = bothSides(people, ({ hopes }) => hopeBits(hopes));
    const byteOf = bytesOf(HOPES.length, given);
    return ({ beneficiary, volunteer, count }, bytes) => {
      for (let n = 0; n < count; n++) {
        const b = named.b[beneficiary[n] as number] as number;
        const v = named.v[volunteer[n] as number] as number;
        bytes[n] = b === 0 || v === 0 ? ABSTAINS : (byteOf[countBits(b & v)] as number);
      }
    };
  },
  because(b, v) {
    const both = shared(b.hopes, v.hopes);
    return both.length === 0 ? null : { key: "criterion.hopes.words", values: { hopes: both } };
  },
};

const hopeBits = bitsIn(HOPES);

const given = (both: number): number => Math.min(1, both / ENOUGH);
