/** A small line drawing beside words, never instead of them (public/pictograms.svg holds the set). */
export const Pictogram = ({ name }: { name: string }) => (
  <svg className="pictogram" viewBox="0 0 24 24" aria-hidden="true">
    <use href={`/pictograms.svg#${name}`} />
  </svg>
);
