import { parsePhoneNumberFromString } from "libphonenumber-js";

/** "+33612345678" from what a person typed, French when no country is given; null when it is no number. */
export function readPhone(typed: string): string | null {
  const number = parsePhoneNumberFromString(typed, "FR");
  return number?.isValid() ? number.number : null;
}
