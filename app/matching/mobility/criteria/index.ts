import type { MobilityCriterion } from "../criterion";
import { effort } from "./effort";
import { housing } from "./housing";
import { job } from "./job";
import { market } from "./market";
import { network } from "./network";
import { region } from "./region";
import { rent } from "./rent";
import { school } from "./school";
import { secondJob } from "./second-job";
import { town } from "./town";
import { training } from "./training";
import { waiting } from "./waiting";

/** In the order in which a page tells them. Never ethnicity, religion, nationality, sex or age. */
export const MOBILITY_CRITERIA: readonly MobilityCriterion[] = [
  region,
  job,
  secondJob,
  training,
  housing,
  rent,
  school,
  network,
  town,
  market,
  effort,
  waiting,
];
