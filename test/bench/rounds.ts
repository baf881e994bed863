/** One thing that is measured: how many of its units a second (or, for `less`, how many milliseconds or bytes it takes). */
export type Contest = {
  readonly name: string;
  readonly unit: string;
  /** Does it once and says how much that was, in its unit. */
  readonly measure: () => Promise<number>;
};

export type Measured = {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly rounds: number;
};

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
};

/** Seconds that something takes. */
export const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const began = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - began) / 1e9;
};

/**
 * Measures all of them once a round, one after the other, so that whatever else the machine does falls on each alike. A
 * round before the first warms up and is not counted.
 */
export const interleaved = async (
  contests: readonly Contest[],
  rounds: number,
): Promise<readonly Measured[]> => {
  const found = contests.map((contest) => ({ contest, numbers: [] as number[] }));
  for (let round = 0; round <= rounds; round += 1)
    for (const { contest, numbers } of found) {
      const number = await contest.measure();
      if (round > 0) numbers.push(number);
    }
  return found.map(({ contest: { name, unit }, numbers }) => ({
    ...{ name, unit, rounds },
    ...{ median: median(numbers), least: Math.min(...numbers), most: Math.max(...numbers) },
  }));
};
