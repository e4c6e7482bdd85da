import type { MobilityRequirement } from "../criterion";

/** A type and a kind of dwelling that the household accepts; an empty list accepts all. */
export const dwellingKind: MobilityRequirement = {
  id: "dwelling-kind",
  looksAt: "dwelling",
  allows: ({ household: { dwellingTypes, dwellingKinds }, dwelling }) =>
    dwelling === null ||
    ((dwellingTypes.length === 0 || dwellingTypes.includes(dwelling.type)) &&
      (dwellingKinds.length === 0 || dwellingKinds.includes(dwelling.kind))),
  because: () => ({ key: "mobility.requirement.dwellingKind.not", values: {} }),
};
