import type { Point } from "./distance";

export const MAP_SIZE = { width: 613, height: 585 } as const;

/**
 * Where a point of metropolitan France lies on public/france.svg: Web Mercator, then the affine map fitted on communes
 * and their départements (99.7 % fall inside their own).
 */
export function onMap({ latitude, longitude }: Point): { x: number; y: number } {
  const X = ((longitude * Math.PI) / 180) * 6_378_137;
  const Y = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 6_378_137;
  return {
    x: 3.731048e-4 * X + 1.5248e-7 * Y + 214.391,
    y: -3.41594e-7 * X - 3.716525e-4 * Y + 2467.335,
  };
}

/** The map shows metropolitan France and Corsica; what lies elsewhere is told beside it. */
export const isOnMap = ({ latitude, longitude }: Point): boolean =>
  latitude > 41 && latitude < 52 && longitude > -6 && longitude < 10;
