/** Rows that pages list, made from the ledger alone; ids and plain facts, never names. */
export type ViewRow = {
  /** Which list: `placements`, `tasks`, `pupils`, … */
  readonly view: string;
  /** `{tenant}/{school}` or `{tenant}`. */
  readonly scope: string;
  readonly key: string;
  /** The stream version that this row shows. */
  readonly version: number;
  /** null is a tombstone: the row is closed, and an older projection that comes late does not revive it. */
  readonly body: Readonly<Record<string, unknown>> | null;
};

export interface Views {
  /** Stores the row unless the stored one shows the same or a later version; says whether it was stored. */
  put(row: ViewRow): Promise<boolean>;
  /** The row, if it is there and no tombstone; consistent. */
  get(view: string, scope: string, key: string): Promise<ViewRow | undefined>;
  /** All rows of a view and scope but tombstones, by key; consistent, all pages. */
  list(view: string, scope: string): Promise<readonly ViewRow[]>;
  /** Drops every row, so that the ledger can be projected anew. */
  clear(): Promise<void>;
  /** Every row with tombstones, in order of view, scope, key; for the digest. */
  all(): AsyncIterable<ViewRow>;
}
