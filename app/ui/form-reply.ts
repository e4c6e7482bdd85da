/** What a refused form gives back to its page: everything typed, and one message per field. */
export interface FormReply {
  /** Every value of each field, as typed; files are not kept. */
  values: Record<string, string[]>;
  /** Field name → message in the reader's language; "" is about the whole form. */
  errors: Record<string, string>;
}
