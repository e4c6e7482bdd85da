import { useWords } from "~/i18n/context";
import { MINIMUM_LEVELS } from "~/matching/duo/settings";
import type { Desk, LastRound } from "~/rounds/console/desk.server";
import type { RequirementToll } from "~/rounds/console/trial";
import type { Programme } from "~/rounds/programme";
import { CRITERIA_OF } from "~/rounds/scenario";
import { Choices, Field, Select } from "~/ui/form";
import { Part, Sheet } from "~/ui/page";
import { WeightField } from "~/ui/weight-field";
import { MobilityLimits, MobilitySearch } from "./mobility-rounds-settings.part";
import { criterionNamed, requirementNamed } from "./tuning-words.part";

/** Each criterion with its weight, and under it what it did in the last round. */
export function Weights({ desk: { programme, lastRound } }: { desk: Desk }) {
  const words = useWords();
  return (
    <Part title={words("staff.settings.weights")}>
      <p className="muted small">{words("staff.settings.weights.lead")}</p>
      <Sheet>
        <div className="weight-list">
          {CRITERIA_OF[programme].map((id) => (
            <WeightField
              key={id}
              name={`weights.${id}`}
              label={criterionNamed(words, programme, id)}
              hint={<Effect {...{ programme, lastRound, id }} />}
            />
          ))}
        </div>
        <EffectsNote {...{ programme, lastRound }} />
      </Sheet>
    </Part>
  );
}

function Effect({
  programme,
  lastRound,
  id,
}: {
  programme: Programme;
  lastRound: LastRound | null;
  id: string;
}) {
  const words = useWords();
  const effect = lastRound?.criteria.find((one) => one.id === id);
  if (!effect) return null;
  const share = words.number(effect.share, { style: "percent", maximumFractionDigits: 0 });
  return (
    <>
      {words("staff.tuning.effect.share", { share })}
      {effect.decided === null
        ? null
        : ` · ${words(`staff.tuning.effect.decided.${programme}`, { count: effect.decided })}`}
    </>
  );
}

function EffectsNote({ programme, lastRound }: { programme: Programme; lastRound: LastRound | null }) {
  const words = useWords();
  if (!lastRound) return <p className="muted small">{words("staff.tuning.effects.none")}</p>;
  const round = words("staff.tuning.effects.round", { day: words.day(lastRound.startedAt) });
  return <p className="muted small">{words("staff.tuning.effects", { kind: programme, round })}</p>;
}

/** The goal: what comes first, and under which score nothing is made. */
export function Goal({ programme }: { programme: Programme }) {
  const words = useWords();
  const prefix = programme === "duos" ? "staff.settings" : "staff.mobilityRounds.settings";
  const goals = programme === "duos" ? (["people", "score"] as const) : (["households", "score"] as const);
  return (
    <Part title={words("staff.tuning.goal")}>
      <Sheet>
        <Choices
          name="objective"
          legend={words("staff.settings.objective")}
          options={goals.map((goal) => ({
            value: goal,
            label: words(`${prefix}.objective.${goal}` as never),
            hint: words(`${prefix}.objective.${goal}.hint` as never),
          }))}
        />
        <Field
          name="floor"
          label={words("staff.settings.floor")}
          hint={words(`${prefix}.floor.hint`)}
          type="number"
          inputMode="numeric"
          min={0}
          max={100}
          short
        />
      </Sheet>
    </Part>
  );
}

/** What is required, with what each requirement costs in people; the list stays in place while the answer is on its way. */
export function Requirements({
  programme,
  tolls,
}: {
  programme: Programme;
  tolls: readonly RequirementToll[] | null;
}) {
  const words = useWords();
  return (
    <Part title={words("staff.tuning.requirements")}>
      <Sheet>
        {programme === "duos" ? (
          <Select
            name="minimumLanguageLevel"
            label={words("staff.settings.level")}
            hint={words("staff.settings.level.hint")}
            options={MINIMUM_LEVELS.map((level) => ({ value: level, label: words(`level.${level}`) }))}
          />
        ) : (
          <MobilityLimits />
        )}
        <p className="muted small">{words(`staff.tuning.requirements.lead.${programme}`)}</p>
        <div id="tolls" data-live="">
          <Tolls {...{ programme, tolls }} />
        </div>
        {programme === "mobilities" ? <MobilitySearch /> : null}
      </Sheet>
    </Part>
  );
}

function Tolls({ programme, tolls }: { programme: Programme; tolls: readonly RequirementToll[] | null }) {
  const words = useWords();
  if (!tolls) return <p className="muted small">{words("staff.tuning.toll.counting")}</p>;
  const worst = Math.max(1, ...tolls.map(({ asking }) => asking));
  return (
    <ul className="tolls">
      {[...tolls]
        .sort((a, b) => b.asking + (b.giving ?? 0) - (a.asking + (a.giving ?? 0)))
        .map(({ id, asking, giving }) => (
          <li key={id} data-heavy={asking === worst || undefined}>
            <span>{requirementNamed(words, programme, id)}</span>
            <span className="muted small">
              {asking + (giving ?? 0) === 0
                ? words("staff.tuning.toll.none")
                : words(`staff.tuning.toll.${programme}`, { asking, giving: giving ?? 0 })}
            </span>
          </li>
        ))}
    </ul>
  );
}
