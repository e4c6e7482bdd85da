/** A moment in words, and for machines. */
export const Moment = ({ at, children }: { at: Date | number; children: string }) => (
  <time dateTime={new Date(at).toISOString()}>{children}</time>
);
