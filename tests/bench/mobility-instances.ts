import type { BundleOption, BundleProblem } from "~/matching/bundle/problem";
import { type Chance, chanceFrom } from "~db/demo/chance";

export interface InstanceSize {
  households: number;
  /** Each brings one to three posts of a kind and one dwelling to its basin. */
  offers: number;
  seed: number;
}

/**
 * An invented round of Clef de France: basins with posts (an occupation, one to three places), dwellings by size and a few
 * training places; households of one to six with one or two adults, who wish for some regions and refuse others. An option is
 * one basin's dwelling (the size needed, or one larger at a cost) with a post for the first adult, a second one where the
 * couple asks for it or can have it, and a training place where the trade is only close. Everything comes from the seed.
 */
export function inventMobility({ households, offers, seed }: InstanceSize): BundleProblem {
  const chance = chanceFrom(seed);
  const resources: Record<string, number> = {};
  const basins = inventBasins(offers, chance, resources);
  const options: BundleOption[] = [];
  for (let h = 0; h < households; h++) {
    const household = inventHousehold(`h${h}`, chance);
    for (const basin of basins)
      if (!household.refuses.has(basin.region)) options.push(...optionsIn(basin, household));
  }
  return { resources, options };
}

const REGIONS = 12;
const TRADES = 40;
/** Trades come in families of five: those of one family are close to each other. */
const FAMILY = 5;
const SIZES = 5;

interface Basin {
  id: string;
  region: number;
  /** Labour market, schools, network: 0 to 200 points for everybody. */
  worth: number;
  posts: { id: string; trade: number; wage: number }[];
  /** Sizes (rooms − 1) that have dwellings. */
  dwellings: Set<number>;
  training: boolean;
}

interface Household {
  id: string;
  rooms: number;
  adults: { trade: number; experience: number }[];
  bothMust: boolean;
  wishes: Set<number>;
  refuses: Set<number>;
  waiting: number;
}

function inventBasins(offers: number, chance: Chance, resources: Record<string, number>): Basin[] {
  const basins = Array.from({ length: Math.max(1, Math.round(offers / 16)) }, (_, b): Basin => {
    const training = chance.is(0.5);
    if (training) resources[`b${b}-training`] = chance.whole(1, 3);
    return {
      id: `b${b}`,
      region: chance.whole(0, REGIONS - 1),
      worth: chance.whole(0, 199),
      posts: [],
      dwellings: new Set(),
      training,
    };
  });
  for (let p = 0; p < offers; p++) {
    const basin = chance.pick(basins);
    const post = `${basin.id}-post${p}`;
    resources[post] = chance.is(0.8) ? 1 : chance.whole(2, 3);
    basin.posts.push({ id: post, trade: chance.whole(0, TRADES - 1), wage: chance.whole(0, 59) });
    const size = Number(chance.weighted({ 0: 24, 1: 28, 2: 24, 3: 16, 4: 8 }));
    const home = `${basin.id}-t${size + 1}`;
    resources[home] = (resources[home] ?? 0) + 1;
    basin.dwellings.add(size);
  }
  return basins;
}

function inventHousehold(id: string, chance: Chance): Household {
  const couple = chance.is(0.4);
  const others = chance.is(0.5) ? 0 : chance.whole(0, 3);
  const adult = () => ({ trade: chance.whole(0, TRADES - 1), experience: chance.whole(0, 99) });
  const regions = (share: number) =>
    new Set(Array.from({ length: REGIONS }, (_, r) => r).filter(() => chance.is(share)));
  return {
    id,
    rooms: Math.min(SIZES - 1, others + (couple && others === 0 ? 1 : 0)),
    adults: couple ? [adult(), adult()] : [adult()],
    bothMust: couple && chance.is(0.4),
    wishes: regions(0.25),
    refuses: regions(0.3),
    waiting: chance.whole(0, 149),
  };
}

function optionsIn(basin: Basin, household: Household): BundleOption[] {
  const [first, second] = household.adults;
  if (!first) return [];
  const base = 150 + basin.worth + household.waiting + (household.wishes.has(basin.region) ? 200 : 0);
  const found: BundleOption[] = [];
  for (const larger of [0, 1]) {
    const size = household.rooms + larger;
    if (!basin.dwellings.has(size)) continue;
    const home = { [`${basin.id}-t${size + 1}`]: 1 };
    for (const own of fits(basin, first)) {
      const score = base + own.points - 60 * larger;
      const uses = { ...home, ...own.uses };
      if (!household.bothMust) found.push({ household: household.id, score, uses });
      if (!second) continue;
      for (const other of fits(basin, second)) {
        if (other.post === own.post || (own.trained && other.trained)) continue;
        found.push({
          household: household.id,
          score: score + 50 + Math.round(other.points / 2),
          uses: { ...uses, ...other.uses },
        });
      }
    }
  }
  return found;
}

/** Posts that an adult can take: the own trade, or a close one with a training place. */
function fits(basin: Basin, adult: { trade: number; experience: number }) {
  return basin.posts.flatMap((post) => {
    const own = post.trade === adult.trade;
    const close = Math.floor(post.trade / FAMILY) === Math.floor(adult.trade / FAMILY);
    if (!own && !(close && basin.training)) return [];
    const points = post.wage + (own ? 150 + adult.experience : 60);
    const uses = own ? { [post.id]: 1 } : { [post.id]: 1, [`${basin.id}-training`]: 1 };
    return [{ post: post.id, points, uses, trained: !own }];
  });
}
