export interface Point {
  /** Degrees north. */
  latitude: number;
  /** Degrees east. */
  longitude: number;
}

const EARTH_RADIUS_KM = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;
// Outside of the function that uses it: it is called twelve million times in a large round.
const half = (x: number): number => Math.sin(x / 2) ** 2;

/** Great-circle kilometres between two points (haversine on a sphere of mean radius; within 0.5 % of the ellipsoid). */
export function kilometresBetween(a: Point, b: Point): number {
  const h =
    half(radians(b.latitude - a.latitude)) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(radians(b.longitude - a.longitude));
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
