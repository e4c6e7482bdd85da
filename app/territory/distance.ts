export interface Point {
  /** Degrees north. */
  latitude: number;
  /** Degrees east. */
  longitude: number;
}

const EARTH_RADIUS_KM = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const half = (x: number): number => Math.sin(x / 2) ** 2;

/** Great-circle kilometres between two points (haversine on a sphere of mean radius; within 0.5 % of the ellipsoid). */
export const kilometresBetween = (a: Point, b: Point): number =>
  kilometresApart(
    b.latitude - a.latitude,
    b.longitude - a.longitude,
    cosineOf(a.latitude) * cosineOf(b.latitude),
  );

/** The same from differences in degrees and the product of the latitudes' cosines, for those who keep the cosines. */
export function kilometresApart(latitudes: number, longitudes: number, cosines: number): number {
  const h = half(radians(latitudes)) + cosines * half(radians(longitudes));
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

export const cosineOf = (degrees: number): number => Math.cos(radians(degrees));
