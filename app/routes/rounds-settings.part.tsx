import { useWords } from "~/i18n/context";
import { CRITERION_IDS } from "~/matching/criterion";
import type { RoundSettings } from "~/matching/duo/round";
import { DEFAULT_SETTINGS, MINIMUM_LEVELS } from "~/matching/duo/settings";
import { Choices, Field, Select } from "~/ui/form";
import { Part, Sheet } from "~/ui/page";

/** The fields of weights, limits and goal; each weight beside what its criterion looks at. */
export function SettingsFields() {
  const words = useWords();
  return (
    <>
      <WeightFields ids={CRITERION_IDS} nameOf={(id) => words(`criterion.${id}` as never)} />
      <Part title={words("staff.settings.limits")}>
        <Sheet>
          <Select
            name="minimumLanguageLevel"
            label={words("staff.settings.level")}
            hint={words("staff.settings.level.hint")}
            options={MINIMUM_LEVELS.map((level) => ({ value: level, label: words(`level.${level}`) }))}
          />
          <Field
            name="floor"
            label={words("staff.settings.floor")}
            hint={words("staff.settings.floor.hint")}
            type="number"
            inputMode="numeric"
            min={0}
            max={100}
            short
          />
          <Choices
            name="objective"
            legend={words("staff.settings.objective")}
            options={(["people", "score"] as const).map((goal) => ({
              value: goal,
              label: words(`staff.settings.objective.${goal}`),
              hint: words(`staff.settings.objective.${goal}.hint`),
            }))}
          />
        </Sheet>
      </Part>
    </>
  );
}

/** One weight for each criterion of a programme. */
export function WeightFields({
  ids,
  nameOf,
}: {
  ids: readonly string[];
  nameOf: (criterion: string) => string;
}) {
  const words = useWords();
  return (
    <Part title={words("staff.settings.weights")}>
      <p className="muted">{words("staff.settings.weights.lead")}</p>
      <Sheet>
        <div className="weights">
          {ids.map((id) => (
            <Field
              key={id}
              name={`weights.${id}`}
              label={nameOf(id)}
              type="number"
              inputMode="numeric"
              min={0}
              max={100}
              short
            />
          ))}
        </div>
      </Sheet>
    </Part>
  );
}

/** Settings in one line: the weights that count, the minimum level, the floor, the goal. Null: as delivered. */
export function SettingsInWords({ values }: { values: RoundSettings | null }) {
  const words = useWords();
  const { weights, minimumLanguageLevel, floor, objective } = values ?? DEFAULT_SETTINGS;
  const told = CRITERION_IDS.filter((id) => (weights[id] ?? 0) > 0)
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0))
    .map((id) => `${words(`criterion.${id}` as never)} ${weights[id]}`);
  return (
    <>
      {words("staff.settings.inWords", {
        weights: told.join(", "),
        level: words(`level.${minimumLanguageLevel}`),
        floor,
        objective: words(`staff.settings.objective.${objective}`),
      })}
    </>
  );
}
