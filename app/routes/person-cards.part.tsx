import { Form } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { listCards } from "~/mentoring/person-cards.server";
import { Button } from "~/ui/button";
import { Empty, Part, Tag } from "~/ui/page";

/** The printed cards of somebody, each with a way to take it back. */
export function CardList({ cards, at }: { cards: ReturnType<typeof listCards>; at: Date }) {
  const words = useWords();
  return (
    <Part title={words("staff.beneficiaries.card.list")}>
      {cards.length === 0 ? <Empty>{words("staff.beneficiaries.card.none")}</Empty> : null}
      <ul className="plain-list stack" data-gap="small">
        {cards.map((card) => (
          <li key={card.id} className="row">
            <span>
              {words("staff.beneficiaries.card.created", {
                date: words.day(card.createdAt),
                name: card.createdBy,
              })}
              {" · "}
              {card.lastUsedAt
                ? words("staff.beneficiaries.card.used", { ago: words.fromNow(card.lastUsedAt, at) })
                : words("staff.beneficiaries.card.unused")}
            </span>
            {card.revokedAt ? (
              <Tag>{words("staff.beneficiaries.card.revoked", { date: words.day(card.revokedAt) })}</Tag>
            ) : (
              <Form method="post" reloadDocument>
                <Button kind="alarm" size="small" name="move" value="revoke">
                  {words("staff.beneficiaries.card.revoke")}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}
