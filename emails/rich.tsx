import { Fragment, type ReactNode } from "react";
import type { Key } from "../app/i18n/catalogue";
import { useWords } from "../app/i18n/context";
import type { Values, Words } from "../app/i18n/words";

type Pieces = Record<string, ReactNode | number>;

/** A message of the catalogue whose values may be pieces of a letter (a name that keeps its own direction, a date in bold). */
export function Rich({ of, with: pieces = {} }: { of: Key; with?: Pieces }) {
  return <>{withPieces(useWords(), of, pieces)}</>;
}

/** Numbers and text go through the message's own plural and choices; pieces take the place of a mark that no text contains. */
function withPieces(words: Words, key: Key, pieces: Pieces): ReactNode[] {
  const nodes: ReactNode[] = [];
  const values: Values = {};
  for (const [name, piece] of Object.entries(pieces)) {
    if (typeof piece === "string" || typeof piece === "number") values[name] = piece;
    else values[name] = `\uE000${nodes.push(piece) - 1}\uE001`;
  }
  return words(key, values)
    .split(/\uE000(\d+)\uE001/)
    .map((part, i) => <Fragment key={i}>{i % 2 === 1 ? nodes[Number(part)] : part}</Fragment>);
}

/** A name, a town, an address: it keeps its own direction inside the reader's. */
export const Name = ({ children }: { children: string }) => <bdi dir="auto">{children}</bdi>;
