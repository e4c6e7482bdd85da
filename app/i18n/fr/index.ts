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
import staffCommon from "./staff";
import staffAccounts from "./staff-accounts";
import staffBeneficiaries from "./staff-beneficiaries";
import staffCandidacies from "./staff-candidacies";
import staffCharts from "./staff-charts";
import staffConsole from "./staff-console";
import staffDuos from "./staff-duos";
import staffHandovers from "./staff-handovers";
import staffHouseholds from "./staff-households";
import staffLetters from "./staff-letters";
import staffMobilityRounds from "./staff-mobility-rounds";
import staffOffers from "./staff-offers";
import staffPool from "./staff-pool";
import staffRounds from "./staff-rounds";
import staffRoundsWhy from "./staff-rounds-why";
import staffToday from "./staff-today";
import staffVolunteers from "./staff-volunteers";
import volunteer from "./volunteer";

/** Words that every offered language has. One file per domain; add it here and in the other languages. */
export const fr = {
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
} as const;

/** Words of staff pages: French only, for now. */
export const staff = {
  ...staffCommon,
  ...staffVolunteers,
  ...staffBeneficiaries,
  ...staffRounds,
  ...staffRoundsWhy,
  ...staffMobilityRounds,
  ...staffDuos,
  ...staffCandidacies,
  ...staffLetters,
  ...staffAccounts,
  ...staffConsole,
  ...staffToday,
  ...staffHandovers,
  ...staffHouseholds,
  ...staffOffers,
  ...staffCharts,
  ...staffPool,
} as const;
