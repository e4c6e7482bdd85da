/** The only place that reads the clock; domains receive the moment as an argument. */
export const now = (): Date => new Date();
