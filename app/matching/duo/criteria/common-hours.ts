import { bothSides, bytesOf, countBits } from "../../columns";
import type { Criterion } from "../../criterion";

const SLOTS = 28;
/** Six common slots are as good as more. */
const ENOUGH = 6;

/** Common free slots out of six. */
export const commonHours: Criterion = {
  id: "common-hours",
  defaultWeight: 15,
  neutral: 0.5,
  level: (b, v) => given(countBits(b.freeHours & v.freeHours)),
  levels(people) {
    const { b, v } = bothSides(people, ({ freeHours }) => freeHours);
    const byteOf = bytesOf(SLOTS, given);
    return ({ beneficiary, volunteer, count }, bytes) => {
      for (let n = 0; n < count; n++) {
        const common = (b[beneficiary[n] as number] as number) & (v[volunteer[n] as number] as number);
        bytes[n] = byteOf[countBits(common)] as number;
      }
    };
  },
  because: (b, v) =>
    b.freeHours & v.freeHours
      ? { key: "criterion.commonHours.words", values: { hours: b.freeHours & v.freeHours } }
      : null,
};

const given = (slots: number): number => Math.min(1, slots / ENOUGH);
