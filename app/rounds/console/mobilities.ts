import { Cancelled } from "../../matching/mobility/assign";
import type { MobilityGround, MobilityRun } from "../../matching/mobility/ground";
import type { BundleSolver, MobilityHooks } from "../../matching/mobility/outcome";
import { comparedRuns, type Extent } from "../comparison";
import type { MobilityScenario, ScenarioSettings } from "../scenario";
import { type ConsoleGround, partOf, Superseded, type TrialAnswer, type TrialMeans } from "./ground";
import type { NamedScenario, RequirementToll } from "./trial";

/** Seconds for each scenario, answer after answer: the first one must come soon. */
const PATIENCE = [1, 5, 15];

/** Mobilities: a first answer with its bound, then better ones until the optimum is proven or the time is over. */
export function mobilityConsole(
  ground: MobilityGround,
  solver: BundleSolver,
  milliseconds: () => number,
): ConsoleGround {
  return { answers };

  async function* answers(
    scenarios: readonly NamedScenario[],
    extent: Extent,
    means: TrialMeans,
  ): AsyncGenerator<TrialAnswer, TrialAnswer> {
    let tolls: RequirementToll[] | null = null;
    for (const [n, seconds] of PATIENCE.entries()) {
      const { runs, proven } = await run(scenarios, seconds, means);
      const compared = comparedRuns(
        ground.askers,
        runs,
        (settings, asking, given) => ground.explain(ofMobilities(settings), asking, given),
        extent,
      );
      const improving = !proven && n + 1 < PATIENCE.length && !means.mustEnd();
      if (tolls === null) {
        yield { ...compared, tolls, improving };
        tolls = tollsOf(scenarios);
      }
      if (!improving) return { ...compared, tolls, improving };
      yield { ...compared, tolls, improving };
    }
    throw new Error("A search without an end");
  }

  /** One run for settings that two scenarios share; at first, what is known already is enough. */
  async function run(scenarios: readonly NamedScenario[], seconds: number, means: TrialMeans) {
    const known = new Map<string, MobilityRun>();
    const runs: (MobilityRun & NamedScenario)[] = [];
    for (const [n, { name, settings }] of scenarios.entries()) {
      const tell = partOf(means, n, scenarios.length);
      tell(0);
      const hooks: MobilityHooks = {
        progress: (percent) => tell(percent / 100),
        isCancelled: means.isUnwanted,
        milliseconds,
      };
      const key = JSON.stringify(settings);
      const before =
        known.get(key) ?? (seconds === PATIENCE[0] ? ground.knownRun(ofMobilities(settings)) : null);
      const found = before ?? (await tried(ofMobilities(settings), seconds, hooks));
      known.set(key, found);
      runs.push({ name, settings, ...found });
    }
    return { runs, proven: runs.every(({ proven }) => proven) };
  }

  async function tried(settings: Settings, seconds: number, hooks: MobilityHooks): Promise<MobilityRun> {
    try {
      return await ground.run(settings, seconds, hooks, solver);
    } catch (thrown) {
      if (thrown instanceof Cancelled) throw new Superseded();
      throw thrown;
    }
  }

  function tollsOf(scenarios: readonly NamedScenario[]): RequirementToll[] {
    const { settings } = scenarios.at(-1) as NamedScenario;
    return ground
      .costsOf(ofMobilities(settings))
      .map(({ id, households }) => ({ id, asking: households, giving: null }));
  }
}

type Settings = Omit<MobilityScenario, "programme">;

function ofMobilities(scenario: ScenarioSettings): Settings {
  if (scenario.programme !== "mobilities") throw new Error(`${scenario.programme} are no mobilities`);
  const { programme: _programme, ...settings } = scenario;
  return settings;
}
