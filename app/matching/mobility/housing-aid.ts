import type { PoolDwelling, PoolHousehold, PoolOffer } from "./pool";

/**
 * An estimate of the housing aid of tenants (APL, ALF, ALS: one scale since 2001) after the arrêté of 27 September 2019 on
 * personal housing aid and the Code de la construction et de l'habitation, D823-16 and D823-17: aid = L + C − PP, where L is
 * the rent up to a ceiling, C a flat sum for charges, PP what the household pays itself. What is left out, and where each
 * figure comes from, is in decision 0016. Cents throughout.
 */
interface Ceiling {
  alone: number;
  couple: number;
  one: number;
  more: number;
}

/** Article 7, 1 October 2025: alone, couple, with one dependant, each further one. */
const CEILINGS: Readonly<Record<1 | 2 | 3, Ceiling>> = {
  1: { alone: 33_314, couple: 40_178, one: 45_410, more: 6_589 },
  2: { alone: 29_034, couple: 35_538, one: 39_989, more: 5_820 },
  3: { alone: 27_212, couple: 32_988, one: 36_988, more: 5_301 },
};
/** Charges: for a person or a couple, and for each dependant. */
const CHARGES = 6_059;
const CHARGES_EACH = 1_374;
/** What nobody pays less than: the larger of a share of rent and charges, and a sum. */
const LEAST_SHARE = 0.085;
const LEAST_PAID = 3_956;
/** Article 14: share of the yearly resources above R0, by family (alone, couple, then 1 to 6 dependants). */
const FAMILY_RATE = [0.0283, 0.0315, 0.027, 0.0238, 0.0201, 0.0185, 0.0179, 0.0173];
const FAMILY_RATE_EACH = 0.0006;
/** R0, a year: resources that ask for nothing, in the same order. */
const FREE_RESOURCES = [523_500, 750_100, 894_700, 914_800, 949_800, 985_100, 1_020_200, 1_055_300];
const FREE_RESOURCES_EACH = 34_700;
/** Taken off at the end, and what is not paid out. */
const TAKEN_OFF = 500;
const LEAST_AID = 1_000;
/** A tenth is taken off wages before they count (CGI, article 83). */
const COUNTED_SHARE = 0.9;
/** Ceiling of a room or a shared flat (article 7, colocation). */
const SHARED_SHARE = 0.75;

/** Cents a month, rounded down. `monthlyMeans`: net cents a month once they live there. With someone at home: none. */
export function housingAid(
  household: Pick<PoolHousehold, "persons" | "adults">,
  offer: Pick<PoolOffer, "regionCode" | "population">,
  dwelling: Pick<PoolDwelling, "rentCents" | "kind" | "type">,
  monthlyMeans: number,
): number {
  if (dwelling.kind === "hosted") return 0;
  const family = familyOf(household);
  const ceilingThere = ceiling(CEILINGS[zoneOf(offer)], family);
  const isShared = dwelling.type === "room" || dwelling.type === "shared";
  const rent = Math.min(dwelling.rentCents, isShared ? ceilingThere * SHARED_SHARE : ceilingThere);
  const charges = CHARGES + CHARGES_EACH * family.dependants;
  const counted = Math.max(
    0,
    12 * monthlyMeans * COUNTED_SHARE - byFamily(FREE_RESOURCES, FREE_RESOURCES_EACH, family),
  );
  const rate =
    byFamily(FAMILY_RATE, -FAMILY_RATE_EACH, family) + rentRate(rent / ceiling(CEILINGS[2], family));
  const paid = Math.max(LEAST_SHARE * (rent + charges), LEAST_PAID) + Math.max(0, rate) * counted;
  const aid = Math.floor(rent + charges - paid - TAKEN_OFF);
  return aid < LEAST_AID ? 0 : Math.min(aid, dwelling.rentCents);
}

interface Family {
  couple: boolean;
  dependants: number;
}

/** Two adults are taken for a couple, whoever is there besides for dependants. */
const familyOf = ({ persons, adults }: Pick<PoolHousehold, "persons" | "adults">): Family => ({
  couple: adults.length >= 2,
  dependants: Math.max(0, persons - Math.min(2, Math.max(1, adults.length))),
});

const ceiling = ({ alone, couple, one, more }: Ceiling, family: Family): number => {
  if (family.dependants === 0) return family.couple ? couple : alone;
  return one + more * (family.dependants - 1);
};

function byFamily(table: readonly number[], each: number, { couple, dependants }: Family): number {
  const row = dependants === 0 ? (couple ? 1 : 0) : dependants + 1;
  const last = table.length - 1;
  return (table[Math.min(row, last)] as number) + each * Math.max(0, row - last);
}

/** TL: rises with the rent beside the reference rent (the ceiling of zone 2). */
const rentRate = (ratio: number): number =>
  0.0045 * Math.max(0, Math.min(ratio, 0.75) - 0.45) + 0.0068 * Math.max(0, ratio - 0.75);

const ILE_DE_FRANCE = "11";
const CORSE = "94";
const OVERSEAS = ["01", "02", "03", "04", "06"];
/** The arrêté of 17 March 1978 goes by urban areas of 100,000 people, of which only the commune is known here: cautious. */
const zoneOf = ({ regionCode, population }: Pick<PoolOffer, "regionCode" | "population">): 1 | 2 | 3 => {
  if (regionCode === ILE_DE_FRANCE) return 1;
  return regionCode === CORSE || OVERSEAS.includes(regionCode) || population >= 100_000 ? 2 : 3;
};
