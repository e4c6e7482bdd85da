import type { MobilityRequirement } from "../criterion";
import { accessible } from "./accessible";
import { before } from "./before";
import { bothJobs } from "./both-jobs";
import { consent } from "./consent";
import { dates } from "./dates";
import { dwellingKind } from "./dwelling-kind";
import { employable } from "./employable";
import { employment } from "./employment";
import { french } from "./french";
import { licence } from "./licence";
import { places } from "./places";
import { region } from "./region";
import { rent } from "./rent";
import { rooms } from "./rooms";
import { schedule } from "./schedule";
import { surface } from "./surface";

/** In the order in which a funnel tells them: the place, the dwelling, the work, then all of it together. */
export const MOBILITY_REQUIREMENTS: readonly MobilityRequirement[] = [
  region,
  before,
  rooms,
  surface,
  dwellingKind,
  accessible,
  employable,
  bothJobs,
  french,
  licence,
  schedule,
  dates,
  rent,
  employment,
  consent,
  places,
];
