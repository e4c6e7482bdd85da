import type { letters } from "~db/schema";
import type { Sealed } from "~db/schema/columns";
import { type RenderedLetter, renderLetter } from "~emails/letter";
import { open, seal } from "../audit/seal.server";
import type { LetterId } from "../ids";
import type { LetterKind, LetterValues } from "./letters";

type Row = Pick<
  typeof letters.$inferSelect,
  "id" | "kind" | "language" | "values" | "toAddress" | "notBefore"
>;

/** The address that a letter goes to; empty once it was forgotten. */
export const addressOf = ({ id, toAddress }: Pick<Row, "id" | "toAddress">): string =>
  open(toAddress, `letters.to_address:${id}`);

export const sealAddress = (address: string, id: LetterId): Sealed =>
  seal(address, `letters.to_address:${id}`);

/** A letter as its reader gets it: always the same words for the same row. Null once its content was forgotten. */
export async function readLetter(row: Row): Promise<RenderedLetter | null> {
  const written = open(row.values, `letters.values:${row.id}`);
  if (!written) return null;
  return renderLetter(row.kind, JSON.parse(written) as LetterValues[LetterKind], row.language, row.notBefore);
}

/** What a forgotten letter keeps: nothing, sealed like the rest. */
export const forgotten = (id: LetterId): { values: Sealed; toAddress: Sealed } => ({
  values: seal("", `letters.values:${id}`),
  toAddress: sealAddress("", id),
});
export const isForgotten = ({ id, values }: Pick<Row, "id" | "values">): boolean =>
  open(values, `letters.values:${id}`) === "";
/** Length of sealed nothing (12 + 16 bytes in base64url): longer text holds something. */
export const FORGOTTEN_LENGTH = 38;
