/** Words of the engine: a catalogue key and the values it needs (codes of languages, interests, days: the page words them). */
export interface Reason {
  key: string;
  values: Record<string, string | number | readonly string[]>;
}
