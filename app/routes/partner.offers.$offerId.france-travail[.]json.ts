import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "~/http/guards.server";
import { exportFranceTravail } from "./offers-handling.part";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "partner.offers.$offerId.france-travail[.]json");
  return exportFranceTravail(viewer, params.offerId);
}
