import { useWords } from "~/i18n/context";
import type { OpenHouseholdForm } from "~/mobility/household-list.server";
import { Button, ButtonLink } from "~/ui/button";
import { Ask } from "~/ui/form";

/** A registration that was begun: whose, since when, until when, and the two things to do with it. */
export function HouseholdDraft({ draft, at }: { draft: OpenHouseholdForm; at: Date }) {
  const words = useWords();
  const name = draft.name ?? words("signup.register.unnamed");
  return (
    <li className="row" data-spread>
      <div>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <p className="small muted">
          {words("signup.register.touched", { when: words.fromNow(draft.touchedAt, at) })} ·{" "}
          {words("signup.register.erased", { when: words.fromNow(draft.erasedAt, at) })}
        </p>
      </div>
      <div className="row">
        <ButtonLink to={`/households/new/${draft.id}`} kind="quiet">
          {words("signup.register.resume")}
        </ButtonLink>
        <Ask action="/households/new?index">
          <input type="hidden" name="throwAway" value={draft.id} />
          <Button kind="plain">
            {words("signup.register.throwAway")}{" "}
            <span className="visually-hidden">
              <bdi>{name}</bdi>
            </span>
          </Button>
        </Ask>
      </div>
    </li>
  );
}
