import { useWords } from "~/i18n/context";
import { MOBILITY_CRITERION_IDS } from "~/matching/mobility/criterion";
import { DEFAULT_MOBILITY_SETTINGS } from "~/matching/mobility/settings";
import type { MobilityRoundSettings } from "~/mobility/round";
import { Choices, Field } from "~/ui/form";
import { Part, Sheet } from "~/ui/page";
import { criterionName } from "./mobility-rounds-words.part";
import { WeightFields } from "./rounds-settings.part";

const LIMITS = [
  { name: "rentShare", min: 10, max: 80 },
  { name: "rentShareVisale", min: 10, max: 80 },
] as const;
const SEARCH = [
  { name: "gap", min: 0, max: 20 },
  { name: "seconds", min: 5, max: 600 },
] as const;

/** The fields of weights, limits, goal and search of Clef de France. */
export function MobilitySettingsFields() {
  const words = useWords();
  return (
    <>
      <WeightFields ids={MOBILITY_CRITERION_IDS} nameOf={(id) => criterionName(words, id)} />
      <Part title={words("staff.settings.limits")}>
        <Sheet>
          <Numbers fields={[{ name: "floor", min: 0, max: 100 }]} />
          <MobilityLimits />
          <Choices
            name="objective"
            legend={words("staff.settings.objective")}
            options={(["households", "score"] as const).map((goal) => ({
              value: goal,
              label: words(`staff.mobilityRounds.settings.objective.${goal}`),
              hint: words(`staff.mobilityRounds.settings.objective.${goal}.hint`),
            }))}
          />
        </Sheet>
      </Part>
      <Part title={words("staff.mobilityRounds.settings.search")}>
        <Sheet>
          <MobilitySearch />
        </Sheet>
      </Part>
    </>
  );
}

/** What a household can pay and needs. */
export function MobilityLimits() {
  const words = useWords();
  return (
    <>
      <Numbers fields={LIMITS} />
      <Field
        name="roomsByPersons"
        label={words("staff.mobilityRounds.settings.rooms")}
        hint={words("staff.mobilityRounds.settings.rooms.hint")}
        maxLength={60}
      />
    </>
  );
}

/** When the search of a round may end. */
export const MobilitySearch = () => <Numbers fields={SEARCH} />;

interface NumberField {
  name: "floor" | (typeof LIMITS | typeof SEARCH)[number]["name"];
  min: number;
  max: number;
}

function Numbers({ fields }: { fields: readonly NumberField[] }) {
  const words = useWords();
  return fields.map(({ name, min, max }) => (
    <Field
      key={name}
      {...{ name, min, max }}
      label={words(`staff.mobilityRounds.settings.${name}`)}
      hint={words(`staff.mobilityRounds.settings.${name}.hint`)}
      type="number"
      inputMode="numeric"
      short
    />
  ));
}

/** Settings in one line: the weights that count, the limits, the goal. Null: as delivered. */
export function MobilitySettingsInWords({ values }: { values: MobilityRoundSettings | null }) {
  const words = useWords();
  const { weights, rentShare, rentShareVisale, floor, objective } = values ?? DEFAULT_MOBILITY_SETTINGS;
  const told = MOBILITY_CRITERION_IDS.filter((id) => (weights[id] ?? 0) > 0)
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0))
    .map((id) => `${criterionName(words, id)} ${weights[id]}`);
  return (
    <>
      {words("staff.mobilityRounds.settings.inWords", {
        ...{ weights: told.join(", "), rentShare, rentShareVisale, floor },
        objective: words(`staff.mobilityRounds.settings.objective.${objective}`),
      })}
    </>
  );
}
