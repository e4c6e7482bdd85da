import { GUARDED_ROLES } from "~/accounts/roles";
import { useWords } from "~/i18n/context";
import { Choices } from "~/ui/form";

/** Which role a colleague or partner has, and whose people they see. */
export function RoleFields({ branches }: { branches: readonly { id: string; name: string }[] }) {
  const words = useWords();
  return (
    <>
      <Choices
        name="role"
        legend={words("staff.accounts.role")}
        options={GUARDED_ROLES.map((value) => ({ value, label: words(`accounts.role.${value}`) }))}
        row
      />
      <Choices
        name="branchIds"
        legend={words("staff.accounts.branches")}
        hint={words("staff.accounts.branchesHint")}
        options={branches.map(({ id, name }) => ({ value: id, label: name }))}
        several
        row
      />
    </>
  );
}
