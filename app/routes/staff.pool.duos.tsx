import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { drawDuoPool } from "~/insight/pool-picture.server";
import { findPool } from "~/insight/pool-picture-scope.server";
import { languageName } from "~/territory/languages";
import { PairedBars } from "~/ui/charts/paired-bars";
import { WeekHeat } from "~/ui/charts/week-heat";
import { Part, Sheet } from "~/ui/page";
import { titled } from "~/ui/title";
import { PoolMap, PoolPage, PoolPath, PoolWaiting, What } from "./pool-frame.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.pool.duos");
  const asked = new URL(request.url).searchParams.get("branch");
  const { scope, branches, chosen } = found(findPool(db, viewer, asked));
  return {
    title: wordsFor(request, viewer)("staff.pool.duos.title"),
    ...{ branches, chosen },
    picture: await drawDuoPool(db, scope, now()),
  };
}

export default function DuoPool() {
  const { title, branches, chosen, picture } = useLoaderData<typeof loader>();
  const words = useWords();
  const { languages, week } = picture;
  const [demand, supply] = [words("staff.pool.demand"), words("staff.pool.week.volunteers")];
  return (
    <PoolPage
      {...{ title, branches, chosen }}
      rounds={{ to: "/staff/rounds", label: words("staff.rounds.title") }}
      other={{ to: "/staff/pool/mobilities", label: words("staff.pool.mobilities.title") }}
    >
      <Part title={words("staff.pool.path")}>
        <div className="pictures">
          {(["beneficiaries", "volunteers"] as const).map((side) => (
            <Sheet key={side}>
              <PoolPath
                title={words(`staff.pool.${side}`)}
                steps={picture[side]}
                what={words(`staff.pool.${side}.what`)}
              />
            </Sheet>
          ))}
        </div>
      </Part>
      <Part title={words("staff.pool.needs")}>
        <div className="pictures">
          <Sheet>
            <PoolMap
              places={picture.places}
              counts={picture.departements}
              names={[demand, words("staff.pool.places")]}
              what={words("staff.pool.map.what")}
            />
          </Sheet>
          <Sheet>
            <WeekHeat
              title={words("staff.pool.week")}
              demand={week.demand}
              supply={week.supply}
              names={[demand, supply]}
              scarce={words("staff.pool.week.scarce")}
              note={<What>{words("staff.pool.week.what")}</What>}
            />
          </Sheet>
          <Sheet>
            <PoolWaiting months={picture.waiting} who={demand} what={words("staff.pool.waiting.what")} />
          </Sheet>
          <Sheet>
            <PairedBars
              title={words("staff.pool.languages")}
              itemName={words("staff.pool.language")}
              names={[demand, supply]}
              others={words("staff.pool.languages.others")}
              items={languages.map(({ key, demand, supply }) => ({
                label: languageName(key, "fr"),
                one: demand,
                other: supply,
              }))}
              note={<What>{words("staff.pool.languages.what")}</What>}
            />
          </Sheet>
        </div>
      </Part>
    </PoolPage>
  );
}
