import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listReadings } from "~/audit/access.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { ButtonLink } from "~/ui/button";
import { Empty, Page } from "~/ui/page";
import { Table } from "~/ui/table";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "person" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "volunteer.readings");
  const title = wordsFor(request, viewer)("volunteer.readings.title");
  return { title, readings: listReadings(db, viewer.userId) };
}

export default function Readings() {
  const { title, readings } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page title={title} lead={words("volunteer.readings.lead")} width="narrow">
      {readings.length === 0 ? (
        <Empty>{words("volunteer.readings.none")}</Empty>
      ) : (
        <Table
          caption={title}
          rows={readings}
          rowKey={({ firstName, at }) => `${firstName} ${at.getTime()}`}
          columns={[
            { title: words("volunteer.readings.who"), cell: ({ firstName }) => <bdi>{firstName}</bdi> },
            {
              title: words("volunteer.readings.role"),
              cell: ({ role }) =>
                words(
                  role === "coordinator" || role === "admin"
                    ? `volunteer.role.${role}`
                    : "volunteer.role.other",
                ),
            },
            { title: words("volunteer.readings.when"), cell: ({ at }) => words.moment(at) },
          ]}
        />
      )}
      <p>
        <ButtonLink to="/volunteer" kind="quiet">
          {words("volunteer.home.title")}
        </ButtonLink>
      </p>
    </Page>
  );
}
