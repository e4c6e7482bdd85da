/** A name inside a sentence, kept from turning the direction of the words around it (what <bdi> does in a page). */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
