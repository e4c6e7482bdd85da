import type { Catalogue } from "../catalogue";
import accounts from "./accounts";
import beneficiary from "./beneficiary";
import candidacy from "./candidacy";
import candidacyLetters from "./candidacy-letters";
import common from "./common";
import duo from "./duo";
import home from "./home";
import household from "./household";
import letters from "./letters";
import mobilityReasons from "./mobility-reasons";
import offers from "./offers";
import reasons from "./reasons";
import signup from "./signup";
import volunteer from "./volunteer";

export const en: Catalogue = {
  ...common,
  ...accounts,
  ...signup,
  ...volunteer,
  ...beneficiary,
  ...reasons,
  ...mobilityReasons,
  ...duo,
  ...letters,
  ...candidacy,
  ...candidacyLetters,
  ...home,
  ...household,
  ...offers,
};
