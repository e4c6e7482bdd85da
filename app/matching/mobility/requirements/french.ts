import { type Level, levelRank } from "../../../mentoring/profile";
import type { Adult } from "../../../mobility/household";
import type { Reason } from "../../reason";
import type { MobilityRequirement } from "../criterion";
import type { Work } from "../whole";

/** The French that the posts and the training ask for, spoken and written. */
export const french: MobilityRequirement = {
  id: "french",
  looksAt: "work",
  allows: (whole) => asked(whole).every(({ adult, line }) => reaches(adult, line)),
  because(whole): Reason {
    const { line } = asked(whole).find((one) => !reaches(one.adult, one.line)) ?? { line: null };
    return {
      key: "mobility.requirement.french.not",
      values: { oral: line?.frenchOral ?? "none", written: line?.frenchWritten ?? "none" },
    };
  },
};

interface Asking {
  frenchOral: Level;
  frenchWritten: Level;
}

const asked = ({ jobs, study }: Work): { adult: Adult; line: Asking }[] => {
  const posts = jobs.map(({ adult, post }) => ({ adult, line: post }));
  return study ? [...posts, { adult: study.adult, line: study.training }] : posts;
};

const reaches = (adult: Adult, { frenchOral, frenchWritten }: Asking): boolean =>
  levelRank(adult.frenchOral) >= levelRank(frenchOral) &&
  levelRank(adult.frenchWritten) >= levelRank(frenchWritten);
