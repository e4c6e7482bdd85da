import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import { reasonInWords } from "~/i18n/reasons";
import type { MobilityUnblocking } from "~/matching/mobility/relaxations";
import type { ByHandView } from "~/rounds/mobility/by-hand.server";
import { bundleFields } from "~/rounds/mobility/forms";
import type { MobilityWhyNamed } from "~/rounds/mobility/why.server";
import { Empty, Notice, Part, Tag } from "~/ui/page";
import { hurdlesInWords } from "./mobility-rounds-lists.part";
import { requirementName } from "./mobility-rounds-words.part";
import { WhyLeft } from "./rounds-lists.part";
import { Waiting } from "./rounds-waiting.part";

/** Why a household has no offer in a round, and what would unblock it. */
export function HouseholdWhy({ view, asked }: { view: ByHandView; asked: MobilityWhyNamed | null }) {
  const words = useWords();
  const { left, household } = view;
  const result = asked?.answer.state === "done" ? asked.answer.result : null;
  const why = result?.kind === "alone" ? result.why : left;
  return (
    <>
      {result?.kind === "gone" ? (
        <Notice kind="wait">
          {asked && asked.hurdles.length > 0
            ? words("staff.mobilityRounds.byHand.hurdles", {
                hurdles: words.list(
                  asked.hurdles.map((hurdle) => words(`staff.mobilityRounds.hurdle.${hurdle}`)),
                ),
              })
            : words("staff.why.household.gone")}{" "}
          <Link to={`/staff/households/${household.id}`}>{words("staff.why.household.file")}</Link>
        </Notice>
      ) : why && !hurdlesInWords(words, why) ? (
        <Part title={words("staff.why.household")}>
          <WhyLeft
            reason={words("staff.why.household.reads", { reason: reasonInWords(words, why.reason) })}
            title={words("staff.mobilityRounds.funnel")}
            funnel={why.funnel}
            unblocks={null}
            nameOf={(id) => requirementName(words, id)}
          />
        </Part>
      ) : null}
      {asked ? <Waiting answer={asked.answer} state={view.round.state} /> : null}
      {result?.kind === "placed" ? (
        <Notice kind="yes">
          {words("staff.why.household.placed", { town: asked?.offers[result.bundle.offerId]?.town ?? "" })}
        </Notice>
      ) : null}
      {result?.kind === "alone" ? (
        <Part title={words("staff.why.unblock")}>
          {result.unblockings.length === 0 ? <Empty>{words("staff.why.household.nothing")}</Empty> : null}
          <ol className="unblockings">
            {result.unblockings.map((one) => (
              <li key={one.lets.join()} data-helps={HELPS.includes(one.outcome) || undefined}>
                <Unblocks one={one} town={asked?.offers[one.bundle.offerId]?.town ?? ""} />
              </li>
            ))}
          </ol>
        </Part>
      ) : null}
    </>
  );
}

const HELPS: readonly MobilityUnblocking["outcome"][] = ["free", "sure"];

function Unblocks({ one, town }: { one: MobilityUnblocking; town: string }) {
  const words = useWords();
  const { lets, bundles, rentExcess, score, bundle, outcome } = one;
  const values = { bundles, ...(rentExcess !== null && { euros: Math.ceil(rentExcess / 100) }) };
  const [single, second] = lets;
  return (
    <>
      <h3>{words.list(lets.map((id) => requirementName(words, id)))}</h3>
      <p>
        {second
          ? words("staff.why.household.opens", { count: bundles })
          : reasonInWords(words, { key: `mobility.relax.${single}`, values })}
      </p>
      <p>
        {HELPS.includes(outcome) ? <Tag kind="yes">{words("staff.why.unblock.helps")}</Tag> : null}{" "}
        {words(`staff.why.household.${outcome}`, { town, score: words.number(Math.round(score / 100)) })}
      </p>
      <Link to={`?${new URLSearchParams(bundleFields(bundle))}`}>
        {words("staff.why.household.look", { town })}
      </Link>
    </>
  );
}
