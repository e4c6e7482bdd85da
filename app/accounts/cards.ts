/** Characters of a printed code: Crockford's base 32, without I, L, O and U, which hands and eyes confuse. */
export const CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const CODE_LENGTH = 8;
/** Wrong answers to the second question before a card is revoked. */
export const CARD_FAILURES = 5;

/** "7K2M-9QXA" from what a person typed, however they wrote it; null when it cannot be a code. */
export function readCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}.]/gu, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
  const isCode = code.length === CODE_LENGTH && [...code].every((letter) => CODE_ALPHABET.includes(letter));
  return isCode ? `${code.slice(0, 4)}-${code.slice(4)}` : null;
}

/** Where a card's QR code leads: the short code filled in, the second question still asked. */
export const cardPath = (code: string): string => `/code?c=${code}`;
