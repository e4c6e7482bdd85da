/** The number that digits write (`007` is 7), or null for anything else: signs, fractions, exponents, spaces, nothing. */
export const wholeNumber = (text: string): number | null => (/^[0-9]+$/.test(text) ? Number(text) : null);
