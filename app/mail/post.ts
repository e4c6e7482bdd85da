import type { LetterError } from "./delivery";

/** A letter ready to leave. */
export interface Envelope {
  /** Stable over every try of the same letter: the provider delivers it once. */
  idempotencyKey: string;
  to: string;
  subject: string;
  html: string;
  text: string;
}

/** What the provider said. `send` never throws for anything that it may say, or not say. */
export type PostAnswer =
  | { said: "sent"; providerId: string | null }
  /** This letter will never be accepted. */
  | { said: "never"; error: LetterError }
  /** Not now: this letter is tried again. */
  | { said: "later"; error: LetterError }
  /** Too many at once: every letter waits so many milliseconds; null when it was not said how long. */
  | { said: "too_many"; wait: number | null }
  /** The account or its key is refused: nothing is wrong with the letter. */
  | { said: "locked" };

export interface Post {
  send(envelope: Envelope): Promise<PostAnswer>;
}
