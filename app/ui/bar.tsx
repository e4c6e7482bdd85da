/** A bar drawn as SVG (no inline style under our CSP): `value` of `of`, described by the words beside it. */
export function Bar({ value, of }: { value: number; of: number }) {
  const width = of > 0 ? Math.max(0, Math.min(100, (100 * value) / of)) : 0;
  return (
    <svg className="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className="track" width="100" height="6" rx="1.5" />
      <rect className="fill" width={width} height="6" rx="1.5" />
    </svg>
  );
}
