import { FULL_TIME_HOURS, placesLeft } from "./offer";
import { firstPostalCode, type ToldOffer, type ToldPost } from "./offer-told";

/** The posts of an open offer as schema.org tells search engines (JSON-LD): one JobPosting for each with places left; null without any. */
export function writeJobPostings(offer: ToldOffer, link: string) {
  const posts = offer.posts.filter((post) => placesLeft(post) > 0);
  if (posts.length === 0 || !offer.where) return null;
  return { "@context": "https://schema.org", "@graph": posts.map((post) => posting(offer, post, link)) };
}

function posting(offer: ToldOffer, post: ToldPost, link: string) {
  const { where } = offer;
  return {
    "@type": "JobPosting",
    title: post.label,
    description: [offer.title, offer.presentation].filter(Boolean).join("\n\n"),
    identifier: { "@type": "PropertyValue", name: "Trait d’union", value: post.id },
    url: link,
    ...(offer.publishedAt && { datePosted: offer.publishedAt.toISOString().slice(0, 10) }),
    ...(offer.expiresAt && { validThrough: offer.expiresAt.toISOString() }),
    ...(post.startsOn && { jobStartDate: post.startsOn }),
    employmentType: employmentTypes(post),
    hiringOrganization: { "@type": "Organization", name: offer.organisation },
    jobLocation: where && {
      "@type": "Place",
      address: {
        "@type": "PostalAddress",
        addressLocality: where.commune,
        postalCode: firstPostalCode(where.postalCodes),
        addressRegion: where.region,
        addressCountry: "FR",
      },
    },
    occupationalCategory: post.romeCode,
    workHours: `${post.weeklyHours} heures par semaine`,
    totalJobOpenings: placesLeft(post),
    ...(post.monthlyGrossCents !== null && {
      baseSalary: {
        "@type": "MonetaryAmount",
        currency: "EUR",
        value: { "@type": "QuantitativeValue", value: post.monthlyGrossCents / 100, unitText: "MONTH" },
      },
    }),
    ...(offer.dwellings.length > 0 && { jobBenefits: "Logement proposé avec le poste" }),
    directApply: false,
  };
}

function employmentTypes({ contract, weeklyHours }: ToldPost): string[] {
  const time = weeklyHours < FULL_TIME_HOURS ? "PART_TIME" : "FULL_TIME";
  return contract === "cdi" ? [time] : [time, "TEMPORARY"];
}
