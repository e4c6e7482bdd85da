import { useWords } from "~/i18n/context";
import type { Desk } from "~/rounds/console/desk.server";
import { fieldsOf } from "~/rounds/scenario";
import { ButtonLink } from "~/ui/button";
import type { FormReply } from "~/ui/form-reply";
import { Notice } from "~/ui/page";
import { Table } from "~/ui/table";
import { fieldNamed, fieldValue } from "./tuning-words.part";

interface ConflictProps {
  desk: Desk;
  /** The version that somebody saved meanwhile. */
  latest: string | undefined;
  typed: FormReply | undefined;
}

/** Two people saved the same name: both states side by side; what one typed stays in the form below. */
export function VersionConflict({ desk: { versions, programme }, latest, typed }: ConflictProps) {
  const words = useWords();
  const theirs = versions.find(({ id }) => id === latest);
  if (!theirs || !typed) return null;
  const mine = (field: string) => typed.values[field]?.[0] ?? "";
  const saved = fieldsOf(theirs.settings);
  const differing = Object.keys(saved).filter((field) => String(saved[field]) !== mine(field));
  const { name, number, createdAt, createdBy } = theirs;
  return (
    <Notice kind="alarm">
      <h2>{words("staff.tuning.conflict.title")}</h2>
      <p>
        {words("staff.tuning.conflict.lead", {
          ...{ name, number, moment: words.moment(createdAt), by: createdBy ?? "–" },
        })}
      </p>
      {differing.length === 0 ? (
        <p>{words("staff.tuning.conflict.same")}</p>
      ) : (
        <Table
          caption={words("staff.tuning.conflict.title")}
          rows={differing}
          rowKey={(field) => field}
          columns={[
            {
              title: words("staff.tuning.conflict.field"),
              cell: (field) => fieldNamed(words, programme, field),
            },
            {
              title: words("staff.tuning.conflict.theirs"),
              cell: (field) => fieldValue(words, theirs.settings, field),
            },
            { title: words("staff.tuning.conflict.yours"), cell: (field) => mineInWords(field) },
          ]}
        />
      )}
      <p>{words("staff.tuning.conflict.hint")}</p>
      <ButtonLink kind="quiet" to={`?from=${theirs.id}`}>
        {words("staff.tuning.conflict.take")}
      </ButtonLink>
    </Notice>
  );

  function mineInWords(field: string): string {
    const settings = { ...theirs?.settings, [field]: mine(field) } as Desk["base"];
    return field.startsWith("weights.") || field === "roomsByPersons"
      ? mine(field)
      : fieldValue(words, settings, field);
  }
}
