import type { DuoGround } from "../../matching/duo/ground";
import type { RequirementCost } from "../../matching/duo/requirement-costs";
import { comparedRuns, type Run } from "../comparison";
import type { DuoScenario, ScenarioSettings } from "../scenario";
import { type ConsoleGround, partOf } from "./ground";
import type { RequirementToll } from "./trial";

/** Duos: the optimum at once; what requirements cost follows, since it takes longer and depends on no weight. */
export function duoConsole(ground: DuoGround): ConsoleGround {
  return {
    async *answers(scenarios, extent, means) {
      const runs = scenarios.map(({ name, settings }, n): Run => {
        const { pairs, figures } = ground.run(ofDuos(settings), partOf(means, n, scenarios.length));
        return { name, settings, pairs, figures };
      });
      const compared = comparedRuns(
        ground.askers,
        runs,
        (settings, asking, given) => ground.explain(ofDuos(settings), asking, given),
        extent,
      );
      const last = ofDuos((scenarios.at(-1) as (typeof scenarios)[number]).settings);
      const known = ground.knownCosts(last);
      if (!known) yield { ...compared, tolls: null, improving: false };
      return { ...compared, tolls: (known ?? ground.costsOf(last)).map(toll), improving: false };
    },
  };
}

const toll = ({ id, beneficiaries, volunteers }: RequirementCost): RequirementToll => ({
  ...{ id, asking: beneficiaries, giving: volunteers },
});

/** Without the name of the programme: two equal settings are then written the same. */
function ofDuos(scenario: ScenarioSettings): Omit<DuoScenario, "programme"> {
  if (scenario.programme !== "duos") throw new Error(`${scenario.programme} are no duos`);
  const { programme: _programme, ...settings } = scenario;
  return settings;
}
