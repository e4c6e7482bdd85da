import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import type { AnsweringParty } from "~/mobility/candidacy";
import type { SharedFile } from "~/mobility/candidacy-sharing.server";
import { Part, Sheet } from "~/ui/page";
import { Facts } from "~/ui/table";
import { euros } from "./candidacy-words.part";

/** What the household agreed to show to this reader, and nothing else. */
export function SharedSheet({ shared, party }: { shared: SharedFile; party: AnsweringParty }) {
  const words = useWords();
  const facts = [
    ...identityFacts(words, shared),
    ...workFacts(words, shared),
    ...homeFacts(words, shared),
  ] as (readonly [string, ReactNode])[];
  return (
    <Part title={words("staff.candidacies.shared.title")}>
      {facts.length > 0 ? (
        <Sheet>
          <Facts facts={facts} />
        </Sheet>
      ) : (
        <p>{words("staff.candidacies.shared.nothing")}</p>
      )}
      <p className="muted small">{words(`staff.candidacies.shared.why.${party}`)}</p>
    </Part>
  );
}

type Words = ReturnType<typeof useWords>;
type Fact = readonly [string, ReactNode];

const identityFacts = (words: Words, { identity }: SharedFile): Fact[] =>
  identity && identity.firstNames.length > 0
    ? [[words("staff.candidacies.shared.identity"), <bdi key="names">{words.list(identity.firstNames)}</bdi>]]
    : [];

function workFacts(words: Words, { occupations = [], french = [] }: SharedFile): Fact[] {
  const titled = (key: "known" | "wanted" | "licences" | "french", name: string, many: boolean): string =>
    words(`staff.candidacies.shared.${key}`) + (many && name ? ` (${name})` : "");
  return [
    ...occupations.flatMap(({ firstName, known, wanted, licences }): Fact[] => [
      [
        titled("known", firstName, occupations.length > 1),
        known.length > 0
          ? words.list(
              known.map(({ label, years }) =>
                words("staff.candidacies.shared.years", {
                  label,
                  years: words("app.years", { count: years }),
                }),
              ),
            )
          : words("staff.candidacies.shared.none"),
      ],
      ...(wanted.length > 0
        ? [[titled("wanted", firstName, occupations.length > 1), words.list(wanted)] as const]
        : []),
      ...(licences.length > 0
        ? [[titled("licences", firstName, occupations.length > 1), words.list(licences)] as const]
        : []),
    ]),
    ...french.map(
      ({ firstName, oral, written }): Fact => [
        titled("french", firstName, french.length > 1),
        words("staff.candidacies.shared.levels", {
          oral: words(`level.${oral}`),
          written: words(`level.${written}`),
        }),
      ],
    ),
  ];
}

function homeFacts(words: Words, { household, resources }: SharedFile): Fact[] {
  return [
    ...(household
      ? [
          [
            words("staff.candidacies.shared.household"),
            [
              words("staff.candidacies.shared.adults", { count: household.adults }),
              words("staff.candidacies.shared.children", { count: household.children }),
            ].join(", "),
          ] as const,
          [
            words("staff.candidacies.shared.ages"),
            [
              ...household.ages.map((band) => words(`ageBand.${band}`)),
              ...household.childAges.map((age) => words("app.years", { count: age })),
            ].join(" · "),
          ] as const,
        ]
      : []),
    ...(resources
      ? [
          [
            words("staff.candidacies.shared.resources"),
            resources.monthlyCents === null
              ? words("staff.candidacies.shared.none")
              : words("staff.candidacies.shared.monthly", { euros: euros(words, resources.monthlyCents) }),
          ] as const,
        ]
      : []),
  ];
}
