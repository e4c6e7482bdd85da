export interface Dot {
  key: string;
  x: number;
  y: number;
  /** Radius in map units (the map is 613 wide). */
  radius: number;
  label: string;
}

/** A map of France with dots; the list beside it says the same in words. */
export const FranceMap = ({ dots, credit }: { dots: readonly Dot[]; credit: string }) => (
  <figure className="france">
    <svg viewBox="0 0 613 585" aria-hidden="true">
      <image href="/france.svg" width="613" height="585" />
      {dots.map((dot) => (
        <g key={dot.key} className="place" transform={`translate(${dot.x.toFixed(1)} ${dot.y.toFixed(1)})`}>
          <title>{dot.label}</title>
          <circle r={dot.radius} />
          <rect x={-dot.radius * 0.55} y="-1.6" width={dot.radius * 1.1} height="3.2" rx="1.6" />
        </g>
      ))}
    </svg>
    <figcaption>{credit}</figcaption>
  </figure>
);
