import { INTERESTS } from "../../../mentoring/profile";
import { bitsIn, bothSides, bytesOf, countBits } from "../../columns";
import { type Criterion, shared } from "../../criterion";
import { ABSTAINS } from "../../score";

const ENOUGH = 4;

/** Shared interests out of four; abstains when one side named none. */
export const interests: Criterion = {
  id: "interests",
  defaultWeight: 12,
  neutral: 0.3,
  level: (b, v) =>
    b.interests.length === 0 || v.interests.length === 0
      ? null
      : given(shared(b.interests, v.interests).length),
  levels(people) {
    const named = bothSides(people, ({ interests }) => interestBits(interests));
    const byteOf = bytesOf(INTERESTS.length, given);
    return ({ beneficiary, volunteer, count }, bytes) => {
      for (let n = 0; n < count; n++) {
        const b = named.b[beneficiary[n] as number] as number;
        const v = named.v[volunteer[n] as number] as number;
        bytes[n] = b === 0 || v === 0 ? ABSTAINS : (byteOf[countBits(b & v)] as number);
      }
    };
  },
  because(b, v) {
    const both = shared(b.interests, v.interests);
    return both.length === 0 ? null : { key: "criterion.interests.words", values: { interests: both } };
  },
};

const interestBits = bitsIn(INTERESTS);

const given = (both: number): number => Math.min(1, both / ENOUGH);
