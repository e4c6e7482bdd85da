import { Form, Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { Desk, DeskVersion } from "~/rounds/console/desk.server";
import { Button } from "~/ui/button";
import { Empty, Part } from "~/ui/page";
import { Table } from "~/ui/table";
import { fieldNamed, fieldValue, tuningPath } from "./tuning-words.part";

const MOST_CHANGES = 4;

/** Every version that one may use: who saved it, what it changed; an old one is restored with one click. */
export function Versions({ desk }: { desk: Desk }) {
  const words = useWords();
  const { versions, from, programme } = desk;
  const latestOf = (name: string) => versions.find((one) => one.name === name && one.isLatest);
  return (
    <Part title={words("staff.settings.versions")}>
      {versions.length === 0 ? (
        <Empty>{words("staff.settings.empty")}</Empty>
      ) : (
        <Table
          caption={words("staff.settings.versions")}
          rows={versions}
          rowKey={({ id }) => id}
          columns={[
            {
              title: words("staff.settings.name"),
              cell: ({ id, name, number }) => (
                <Link to={`?from=${id}`} aria-current={id === from?.id || undefined}>
                  <bdi>{name}</bdi> {words("staff.settings.number", { number })}
                </Link>
              ),
            },
            {
              title: words("staff.settings.branch"),
              cell: ({ branch }) => branch ?? words("staff.settings.everyBranch"),
            },
            {
              title: words("staff.tuning.version.changes"),
              cell: (version) => <span className="small">{changesOf(version)}</span>,
            },
            {
              title: words("staff.settings.when"),
              cell: ({ createdAt, createdBy }) =>
                words("staff.settings.by", { moment: words.moment(createdAt), name: createdBy ?? "–" }),
            },
            {
              title: words("staff.tuning.version.action"),
              cell: (version) => <Restore version={version} latest={latestOf(version.name)} />,
            },
          ]}
        />
      )}
    </Part>
  );

  function changesOf({ name, number, settings, changes }: DeskVersion): string {
    const before = versions.find((one) => one.name === name && one.number === number - 1);
    if (!changes || !before) return words("staff.tuning.version.first");
    const told = changes.slice(0, MOST_CHANGES).map((field) =>
      words("staff.tuning.version.change", {
        field: fieldNamed(words, programme, field),
        before: fieldValue(words, before.settings, field),
        after: fieldValue(words, settings, field),
      }),
    );
    const more = changes.length - told.length;
    return words.list(more > 0 ? [...told, words("staff.tuning.version.more", { count: more })] : told);
  }

  function Restore({ version, latest }: { version: DeskVersion; latest: DeskVersion | undefined }) {
    if (version.isLatest || !latest)
      return <span className="muted small">{words("staff.tuning.version.latest")}</span>;
    const { id, name, number, branchId } = version;
    if (branchId === null && !desk.forAll) return null;
    return (
      <Form method="post" action={`${tuningPath(programme)}/restoration`} reloadDocument>
        <input type="hidden" name="versionId" value={id} />
        <input type="hidden" name="seenVersion" value={latest.id} />
        <Button kind="quiet" size="small">
          {words("staff.tuning.restore")}
          <span className="visually-hidden">{` ${words("staff.tuning.restore.of", { name, number })}`}</span>
        </Button>
      </Form>
    );
  }
}
