/** One job after the other, in the order in which they came. */
export type Lane = {
  /** Resolves or rejects as the job does. A job that fails does not keep the next from being done. */
  add<T>(job: () => Promise<T>): Promise<T>;
  /**
   * The same, once everything else has been done or after so many milliseconds, where some are given, whichever is the
   * earlier: what comes in the meantime may be done with it.
   */
  later<T>(job: () => Promise<T>, milliseconds?: number): Promise<T>;
  idle(): boolean;
  /** The same, but for jobs that were put off. */
  resting(): boolean;
  /** Resolves when no job runs or waits; those put off are done last. */
  drained(): Promise<void>;
  /** Resolves when no job runs or waits but those put off. */
  rested(): Promise<void>;
  /** Takes no more jobs and forgets those that wait; resolves when the running one has ended. */
  close(): Promise<void>;
};

export const createLane = (): Lane => {
  let last: Promise<unknown> = Promise.resolve();
  let open = 0;
  let closed = false;
  const putOff = new Set<() => void>();
  const run = async <T>(job: () => Promise<T>): Promise<T> => {
    if (closed) throw new Error("this host is stopping");
    return job();
  };
  const leave = (): void => {
    open -= 1;
  };
  const add = <T>(job: () => Promise<T>): Promise<T> => {
    open += 1;
    const done = last.then(() => run(job));
    last = done.then(leave, leave);
    return done;
  };
  const begin = (): void => {
    for (const start of [...putOff]) start();
  };
  const drained = async (): Promise<void> => {
    while (open > 0 || putOff.size > 0) {
      if (open === 0) begin();
      await last;
    }
  };
  return {
    add,
    later: (job, milliseconds) =>
      new Promise((resolve, reject) => {
        const start = (): void => {
          clearTimeout(timer);
          putOff.delete(start);
          add(job).then(resolve, reject);
        };
        const timer = milliseconds === undefined ? undefined : setTimeout(start, milliseconds);
        timer?.unref();
        putOff.add(start);
      }),
    idle: () => open === 0 && putOff.size === 0,
    resting: () => open === 0,
    drained,
    async rested() {
      while (open > 0) await last;
    },
    async close() {
      closed = true;
      await drained();
    },
  };
};
