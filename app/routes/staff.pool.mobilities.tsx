import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { drawMobilityPool } from "~/insight/pool-picture.server";
import { findPool } from "~/insight/pool-picture-scope.server";
import { occupationLabel } from "~/territory/occupation-search";
import { Histogram } from "~/ui/charts/histogram";
import { PairedBars } from "~/ui/charts/paired-bars";
import { Part, Sheet } from "~/ui/page";
import { titled } from "~/ui/title";
import { PoolMap, PoolPage, PoolPath, PoolWaiting, What } from "./pool-frame.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.pool.mobilities");
  const asked = new URL(request.url).searchParams.get("branch");
  const { scope, branches, chosen } = found(findPool(db, viewer, asked));
  return {
    title: wordsFor(request, viewer)("staff.pool.mobilities.title"),
    ...{ branches, chosen },
    picture: await drawMobilityPool(db, scope, now()),
  };
}

export default function MobilityPool() {
  const { title, branches, chosen, picture } = useLoaderData<typeof loader>();
  const words = useWords();
  const { possibleOn, branchesWithoutRound, regions, occupations, sizes } = picture;
  const [households, dwellings] = [words("staff.pool.readyHouseholds"), words("staff.pool.dwellings")];
  return (
    <PoolPage
      {...{ title, branches, chosen }}
      rounds={{ to: "/staff/mobility-rounds", label: words("staff.mobilityRounds.title") }}
      other={{ to: "/staff/pool/duos", label: words("staff.pool.duos.title") }}
    >
      <Part title={words("staff.pool.path")}>
        <div className="pictures">
          <Sheet>
            <PoolPath
              title={words("staff.pool.households")}
              steps={picture.households}
              since={
                possibleOn
                  ? words("staff.pool.possibleOfferOn", {
                      day: words.day(possibleOn),
                      without: branchesWithoutRound,
                    })
                  : words("staff.pool.noRound")
              }
              what={words("staff.pool.households.what")}
            />
          </Sheet>
          <Sheet>
            <PoolWaiting
              months={picture.waiting}
              who={households}
              what={words("staff.pool.householdsWaiting.what")}
            />
          </Sheet>
        </div>
      </Part>
      <Part title={words("staff.pool.needs")}>
        <div className="pictures">
          <Sheet>
            <PoolMap
              places={picture.places}
              counts={picture.departements}
              names={[households, dwellings]}
              what={words("staff.pool.homes.what")}
            />
          </Sheet>
          <Sheet>
            <PairedBars
              title={words("staff.pool.regions")}
              itemName={words("staff.pool.region")}
              names={[households, dwellings]}
              others={words("staff.pool.regions.others")}
              items={regions.map(({ key, demand, supply }) => ({ label: key, one: demand, other: supply }))}
              note={<What>{words("staff.pool.regions.what")}</What>}
            />
          </Sheet>
          <Sheet>
            <Histogram
              title={words("staff.pool.sizes")}
              axis={words("staff.pool.sizes.axis")}
              bins={sizes.demand.map((_, i) => ({
                label:
                  i === sizes.demand.length - 1
                    ? words("staff.pool.sizes.last", { persons: i + 1 })
                    : String(i + 1),
              }))}
              series={[
                { name: dwellings, counts: sizes.supply },
                { name: households, counts: sizes.demand },
              ]}
              note={<What>{words("staff.pool.sizes.what")}</What>}
            />
          </Sheet>
          <Sheet>
            <PairedBars
              title={words("staff.pool.occupations")}
              itemName={words("staff.pool.occupation")}
              names={[households, words("staff.pool.posts")]}
              others={words("staff.pool.occupations.others")}
              items={occupations.map(({ key, demand, supply }) => ({
                label: occupationLabel(key),
                one: demand,
                other: supply,
              }))}
              note={<What>{words("staff.pool.occupations.what")}</What>}
            />
          </Sheet>
        </div>
      </Part>
    </PoolPage>
  );
}
