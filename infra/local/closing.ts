/** What has been opened and must be closed, the last opened first. */
export type Closing = {
  add(close: () => void | Promise<void>): void;
  /** Closes everything once; a failure does not keep the rest from being closed, and is thrown at the end. */
  closeAll(): Promise<void>;
};

export const createClosing = (): Closing => {
  const open: (() => void | Promise<void>)[] = [];
  return {
    add: (close) => void open.push(close),
    async closeAll() {
      const faults: unknown[] = [];
      for (let close = open.pop(); close !== undefined; close = open.pop()) {
        try {
          await close();
        } catch (fault) {
          faults.push(fault);
        }
      }
      if (faults.length > 0) throw new AggregateError(faults, "the host did not close cleanly");
    },
  };
};
