import { useWords } from "~/i18n/context";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Page } from "~/ui/page";
import type { OfferSpace } from "./offers-handling.part";

interface ClosureProps {
  title: string;
  offer: { id: string; title: string; version: number };
  base: OfferSpace;
  reply: FormReply | undefined;
}

/** Closing is for good: said before the button. */
export function ClosurePage({ title, offer, base, reply }: ClosureProps) {
  const words = useWords();
  return (
    <Page title={title} lead={<bdi>{offer.title}</bdi>} width="narrow">
      <p>{words("staff.offers.closure.words")}</p>
      <Ask reply={reply}>
        <input type="hidden" name="version" value={offer.version} />
        <Actions>
          <Button name="move" value="close" kind="alarm">
            {words("staff.offers.closure.do")}
          </Button>
          <ButtonLink to={`${base}/${offer.id}`} kind="plain">
            {words("app.cancel")}
          </ButtonLink>
        </Actions>
      </Ask>
    </Page>
  );
}
