/** One job after the other, in the order in which they came. */
export type Lane = {
  /** Resolves or rejects as the job does. A job that fails does not keep the next from being done. */
  add<T>(job: () => Promise<T>): Promise<T>;
  idle(): boolean;
  /** Resolves when no job runs or waits. */
  drained(): Promise<void>;
  /** Takes no more jobs and forgets those that wait; resolves when the running one has ended. */
  close(): Promise<void>;
};

export const createLane = (): Lane => {
  let last: Promise<unknown> = Promise.resolve();
  let open = 0;
  let closed = false;
  const run = async <T>(job: () => Promise<T>): Promise<T> => {
    if (closed) throw new Error("this host is stopping");
    return job();
  };
  const leave = (): void => {
    open -= 1;
  };
  const drained = async (): Promise<void> => {
    while (open > 0) await last;
  };
  return {
    add(job) {
      open += 1;
      const done = last.then(() => run(job));
      last = done.then(leave, leave);
      return done;
    },
    idle: () => open === 0,
    drained,
    async close() {
      closed = true;
      await drained();
    },
  };
};
