/** Lets `width` pieces of work run at once and `length` wait; refuses the rest at once (null). */
export function queueOf(width: number, length: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async function inTurn<T>(work: () => Promise<T>): Promise<T | null> {
    if (running >= width) {
      if (waiting.length >= length) return null;
      await new Promise<void>((go) => waiting.push(go));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
