/** Why something was read, written or called. */
export type Cause =
  | "workflow"
  | "attendance"
  | "staff"
  | "links"
  /** Sending a mail whose words nobody reads. */
  | "mail"
  /** Sending a mail of a notice, its words and all. */
  | `composed ${string}`
  /** A day's first look at everything; one that finds nothing more to do; one for what was lost; and the short one, at waiting mails alone. */
  | "sweep"
  | "idle"
  | "lost"
  | "tick"
  /** What the ledger's stream does again after a commit. */
  | "stream";

/** Calls of one kind, with what DynamoDB would bill for them. */
export type Use = { calls: number; readUnits: number; writeUnits: number };

/** What was used, by cause and then by `port.method`. */
export type Meter = {
  readonly uses: Map<string, Use>;
  /** Bytes of each stored row or stream, so that reading it can be billed without reading it. */
  readonly sizes: Map<string, number>;
  /** Streams that the call under way has read: the adapters keep them, and read only what is new. */
  readonly read: Set<string>;
};

export const createMeter = (): Meter => ({ uses: new Map(), sizes: new Map(), read: new Set() });

/** A function is called afresh: it remembers nothing. */
export const beginCall = (meter: Meter): void => meter.read.clear();

const useOf = (meter: Meter, cause: Cause, call: string): Use => {
  const key = `${cause} ${call}`;
  const known = meter.uses.get(key);
  if (known) return known;
  const fresh = { calls: 0, readUnits: 0, writeUnits: 0 };
  meter.uses.set(key, fresh);
  return fresh;
};

/** DynamoDB bills a write by the KiB of its item. */
export const countWrite = (meter: Meter, cause: Cause, call: string, bytes: number): void => {
  const use = useOf(meter, cause, call);
  use.calls += 1;
  use.writeUnits += Math.max(1, Math.ceil(bytes / 1024));
};

/** A consistent read, by 4 KiB of what it reads; one of nothing costs one unit. */
export const countRead = (meter: Meter, cause: Cause, call: string, bytes: number): void => {
  const use = useOf(meter, cause, call);
  use.calls += 1;
  use.readUnits += Math.max(1, Math.ceil(bytes / 4096));
};
