import type { Reading } from "~/audit/access.server";
import { useWords } from "~/i18n/context";
import { Part } from "~/ui/page";
import { Table } from "~/ui/table";

/** Who opened the reader's file, and when. */
export function ReadingsPart({ readings }: { readings: readonly Reading[] }) {
  const words = useWords();
  return (
    <Part title={words("beneficiary.readings.title")}>
      <p>{words(readings.length ? "beneficiary.readings.words" : "beneficiary.readings.none")}</p>
      {readings.length ? (
        <Table
          caption={words("beneficiary.readings.caption")}
          rows={readings}
          rowKey={({ firstName, at }) => `${firstName} ${at.toISOString()}`}
          columns={[
            {
              title: words("beneficiary.readings.who"),
              cell: ({ firstName }) => <bdi>{firstName}</bdi>,
            },
            { title: words("beneficiary.readings.role"), cell: ({ role }) => words(roleKey(role)) },
            { title: words("beneficiary.readings.when"), cell: ({ at }) => words.moment(at) },
          ]}
        />
      ) : null}
    </Part>
  );
}

const roleKey = (role: string) =>
  role === "social_worker" || role === "coordinator" || role === "admin"
    ? (`beneficiary.role.${role}` as const)
    : "beneficiary.role.other";
