/** What a partner may be, several at once. Words: `organisation.kind.<kind>`. */
export const ORGANISATION_KINDS = [
  "employer",
  "landlord",
  "training",
  "association",
  "accommodation",
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** What may be odd about a SIRET: it is told, never refused, because real records fail it. Words: `organisation.siret.<warning>`. */
export const SIRET_WARNINGS = ["not_14_digits", "wrong_check_digit"] as const;
export type SiretWarning = (typeof SIRET_WARNINGS)[number];

/** Digits only, as a SIRET is kept: people write it in groups. */
export const plainSiret = (text: string): string => text.replaceAll(/[\s.\u00a0\u202f-]/g, "");

/**
 * Null when the SIRET is in order: 14 digits whose Luhn sum is a multiple of 10. La Poste (SIREN 356000000) is the known
 * exception: its establishments need only a plain sum of digits that is a multiple of 5 (INSEE).
 */
export function siretWarning(siret: string): SiretWarning | null {
  if (!/^\d{14}$/.test(siret)) return "not_14_digits";
  if (luhn(siret) % 10 === 0) return null;
  return siret.startsWith(LA_POSTE) && plainSum(siret) % 5 === 0 ? null : "wrong_check_digit";
}

const LA_POSTE = "356000000";
const plainSum = (digits: string): number => [...digits].reduce((sum, digit) => sum + Number(digit), 0);

function luhn(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}
