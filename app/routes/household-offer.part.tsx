import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { FittingOffer } from "~/mobility/household-offers.server";
import { Button } from "~/ui/button";
import { Ask } from "~/ui/form";
import { Lines } from "./candidacy-lines.part";

/** An offer that fits: the place first, then work, home and training as one, why, and one button. */
export function OfferCard({ offer }: { offer: Omit<FittingOffer, "reasons"> & { reasons: string[] } }) {
  const words = useWords();
  const { offerId, title, town, departement, lines, reasons, candidacyId } = offer;
  return (
    <section className="sheet stack wish" data-joined>
      <h3 className="who">
        <span className="hyphen" aria-hidden="true" />
        <bdi className="who-name">{town}</bdi>
        <bdi className="muted">{departement}</bdi>
      </h3>
      <p>
        <bdi lang="fr">{title}</bdi>
      </p>
      <Lines lines={lines} />
      {reasons.length > 0 ? (
        <div className="why">
          <h4>{words("household.offers.why")}</h4>
          <ul className="reasons">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <p>
        <Link to={`/offers/${offerId}`}>
          {words("household.offers.see")}
          <span className="visually-hidden">
            {" "}
            <bdi>{town}</bdi>
          </span>
        </Link>
      </p>
      {candidacyId ? (
        <p>
          {words("household.offers.said")}{" "}
          <Link to={`/candidacies/${candidacyId}`}>{words("household.offers.candidacy")}</Link>
        </p>
      ) : (
        <Ask>
          <input type="hidden" name="offerId" value={offerId} />
          <Button size="large">
            {words("household.offers.interested")}
            <span className="visually-hidden">
              {" "}
              <bdi>{town}</bdi>
            </span>
          </Button>
        </Ask>
      )}
    </section>
  );
}
