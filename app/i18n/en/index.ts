import type { Catalogue } from "../catalogue";
import accounts from "./accounts";
import beneficiary from "./beneficiary";
import common from "./common";
import duo from "./duo";
import home from "./home";
import household from "./household";
import letters from "./letters";
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
  ...duo,
  ...letters,
  ...home,
  ...household,
};
