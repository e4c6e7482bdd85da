import type { Standing } from "~/accounts/handover";
import { useWords } from "~/i18n/context";
import type { FormReply } from "~/ui/form-reply";
import { Notice } from "~/ui/page";

export interface HandoverReply {
  conflict?: { seen: string; now: Standing };
  form?: FormReply;
}

/** Somebody was faster: what stands now, before one tries again. */
export function HandoverConflict({ conflict }: Pick<HandoverReply, "conflict">) {
  const words = useWords();
  if (!conflict) return null;
  const standing = words(`staff.handovers.standing.${conflict.now}`);
  return (
    <Notice kind="alarm">
      <p>{words("staff.handovers.conflict")}</p>
      <p>{words("staff.handovers.conflict.now", { standing })}</p>
    </Notice>
  );
}
