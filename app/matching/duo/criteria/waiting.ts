import { column } from "../../columns";
import type { Criterion } from "../../criterion";
import { levelByte } from "../../score";

const LONG_DAYS = 180;

/** Waiting raises priority: 1 after six months. Told to staff by the bar alone: two people need not read who waited how long. */
export const waiting: Criterion = {
  id: "waiting",
  defaultWeight: 15,
  neutral: 0,
  level: (b) => urgency(b.waitingDays),
  levels({ beneficiaries }) {
    const byte = column(beneficiaries, ({ waitingDays }) => levelByte(urgency(waitingDays)));
    return ({ beneficiary, count }, bytes) => {
      for (let n = 0; n < count; n++) bytes[n] = byte[beneficiary[n] as number] as number;
    };
  },
  because: () => null,
};

const urgency = (days: number): number => Math.min(1, days / LONG_DAYS);
