import { priceTable } from "../price/price-table.ts";

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
  /** A day's first look at everything; one that finds nothing more to do; one for what was lost. */
  | "sweep"
  | "idle"
  | "lost"
  /** The five-minute tick: by day, when registers may be due, and by night. */
  | "tick"
  | "night"
  /** What a tick reads of the trust, once for all its schools. */
  | "trust"
  /** What the ledger's stream does again after a commit. */
  | "stream";

/** Calls of one kind, with what DynamoDB would bill for them. */
export type Use = { calls: number; readUnits: number; writeUnits: number };

/** What was used, by cause and then by `port.method`. */
export type Meter = {
  readonly uses: Map<string, Use>;
  /** Bytes of each stored row or stream, so that reading it can be billed without reading it. */
  readonly sizes: Map<string, number>;
  /** What each function has read of the ledger: its adapter keeps it while the instance is warm, and reads only what is new. */
  readonly kept: Map<string, { until: number; readonly streams: Set<string> }>;
};

export const createMeter = (): Meter => ({ uses: new Map(), sizes: new Map(), kept: new Map() });

/** How long an instance that nobody calls keeps what it has read (milliseconds). */
const warm = 60_000 * priceTable().assumed.warmMinutes.value;

/** Whether a function still has a stream that it reads now (`now` in milliseconds), and keeps it from now on. */
export const hasKept = (meter: Meter, cause: Cause, stream: string, now: number): boolean => {
  const [of = ""] = cause.split(" ");
  const found = meter.kept.get(of);
  const kept = found && found.until >= now ? found : { until: 0, streams: new Set<string>() };
  kept.until = now + warm;
  meter.kept.set(of, kept);
  const had = kept.streams.has(stream);
  kept.streams.add(stream);
  return had;
};

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

/** A consistent read, by 4 KiB of what it reads; one of nothing costs one unit. One that need not be consistent costs half. */
export const countRead = (
  meter: Meter,
  cause: Cause,
  call: string,
  bytes: number,
  { eventual = false }: { readonly eventual?: boolean } = {},
): void => {
  const use = useOf(meter, cause, call);
  use.calls += 1;
  use.readUnits += Math.max(1, Math.ceil(bytes / 4096)) * (eventual ? 0.5 : 1);
};
