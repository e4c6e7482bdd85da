/** What happened, for the log: an Error turned into JSON by itself is `{}`. */
export const errorText = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
