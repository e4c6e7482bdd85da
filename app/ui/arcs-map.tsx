export interface MapArc {
  key: string;
  from: { x: number; y: number };
  to: { x: number; y: number };
  /** Stroke width in map units (the map is 613 wide). */
  width: number;
  label: string;
}

/** How far an arc bends aside, as a share of its length: two ways between the same towns stay apart. */
const BEND = 0.18;

/** A map of France with a stroke for each way that somebody would go; the table beside it says the same in words. */
export const ArcsMap = ({ arcs, credit }: { arcs: readonly MapArc[]; credit: string }) => (
  <figure className="france">
    <svg viewBox="0 0 613 585" aria-hidden="true">
      <image href="/france.svg" width="613" height="585" />
      {arcs.map((arc) => (
        <g key={arc.key} className="way">
          <title>{arc.label}</title>
          <path d={pathOf(arc)} strokeWidth={arc.width.toFixed(1)} />
          <circle cx={arc.from.x.toFixed(1)} cy={arc.from.y.toFixed(1)} r="2.5" />
        </g>
      ))}
      {arcs.map((arc) => (
        <circle
          key={arc.key}
          className="goal"
          cx={arc.to.x.toFixed(1)}
          cy={arc.to.y.toFixed(1)}
          r={(3 + arc.width).toFixed(1)}
        />
      ))}
    </svg>
    <figcaption>{credit}</figcaption>
  </figure>
);

function pathOf({ from, to }: MapArc): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const x = (from.x + to.x) / 2 + dy * BEND;
  const y = (from.y + to.y) / 2 - dx * BEND;
  const point = (a: number, b: number): string => `${a.toFixed(1)} ${b.toFixed(1)}`;
  return `M${point(from.x, from.y)} Q${point(x, y)} ${point(to.x, to.y)}`;
}
