import { arc } from "d3-shape";

/** Halves for two counts; a filled circle with a bar across for more, a hollow one for fewer. */
export type MapLook = "left" | "right" | "more" | "fewer";

/** One number of one place: an area, told apart by its shape. */
export function MapSymbol({ look, radius, value }: { look: MapLook; radius: number; value?: number }) {
  if (radius === 0) return null;
  if (look === "left" || look === "right")
    return (
      <path className={look === "left" ? "filled" : "outlined"} data-count={value} d={halfOf(look, radius)} />
    );
  const r = Math.round(radius * 10) / 10;
  return (
    <>
      <circle className={look === "more" ? "filled" : "outlined"} data-count={value} r={r} />
      <path className={look === "more" ? "sign on-fill" : "sign"} d={signOf(look, r * 0.5)} />
    </>
  );
}

function halfOf(look: "left" | "right", radius: number): string {
  const [startAngle, endAngle] = look === "left" ? [-Math.PI, 0] : [0, Math.PI];
  return arc().digits(1)({ innerRadius: 0, outerRadius: radius, startAngle, endAngle }) ?? "";
}

/** A plus or a minus, `half` units to each side. */
const signOf = (look: "more" | "fewer", half: number): string =>
  `M${-half} 0H${half}${look === "more" ? `M0 ${-half}V${half}` : ""}`;
