import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listHandovers } from "~/accounts/handovers.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { ButtonLink } from "~/ui/button";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { HandoverList } from "./handovers-list.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.handovers._index");
  const { userId, role } = viewer;
  const all = listHandovers(db, viewer, now());
  return {
    title: wordsFor(request, viewer)("staff.handovers.title"),
    isAdmin: role === "admin",
    given: all.filter(({ fromUser }) => fromUser === userId),
    received: all.filter(({ toUser }) => toUser === userId),
    others: all.filter(({ fromUser, toUser }) => fromUser !== userId && toUser !== userId),
  };
}

export default function Handovers() {
  const { title, isAdmin, given, received, others } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page
      title={title}
      lead={words("staff.handovers.lead")}
      action={<ButtonLink to="/staff/handovers/new">{words("staff.handovers.new")}</ButtonLink>}
    >
      {isAdmin ? null : (
        <HandoverList
          title={words("staff.handovers.given")}
          empty={words("staff.handovers.noneGiven")}
          handovers={given}
        />
      )}
      <HandoverList
        title={words("staff.handovers.received")}
        empty={words("staff.handovers.noneReceived")}
        handovers={received}
      />
      {isAdmin ? (
        <HandoverList
          title={words("staff.handovers.others")}
          empty={words("staff.handovers.noneOthers")}
          handovers={others}
        />
      ) : null}
    </Page>
  );
}
