import { parsePhoneNumberFromString } from "libphonenumber-js";

/** A phone number as the association keeps it ("+33612345678"), from whatever way it was typed; France unless it says otherwise. Null when it is none. */
export function phoneNumber(typed: string): string | null {
  const phone = parsePhoneNumberFromString(typed, "FR");
  return phone?.isValid() ? phone.number : null;
}

/** As people read it: "06 12 34 56 78", or "+44 20 7946 0958" from elsewhere. */
export function phoneInWords(number: string): string {
  const phone = parsePhoneNumberFromString(number, "FR");
  if (!phone) return number;
  return phone.country === "FR" ? phone.formatNational() : phone.formatInternational();
}
