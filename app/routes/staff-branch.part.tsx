import { Form } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { BranchId } from "~/ids";
import { Button } from "~/ui/button";

interface BranchChoiceProps {
  branches: readonly { id: BranchId; name: string }[];
  branchId: BranchId | undefined;
  /** What else the address says and goes on saying. */
  keep?: Readonly<Record<string, string>>;
}

/** Narrows a page to one branch; nothing for who works in one only. A GET form: the choice is an address. */
export function BranchChoice({ branches, branchId, keep = {} }: BranchChoiceProps) {
  const words = useWords();
  if (branches.length < 2) return null;
  return (
    <Form method="get" reloadDocument className="filters">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        {words("staff.branch")}
        <select name="branch" defaultValue={branchId ?? ""}>
          <option value="">{words("staff.branch.all")}</option>
          {branches.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button kind="quiet">{words("staff.branch.show")}</Button>
    </Form>
  );
}
