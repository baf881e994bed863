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

/** Which rows of a list are asked for, and how. */
export type Listing = {
  /** Keys from `from` to `to` only, both included, in the order of their bytes. */
  readonly from?: string;
  readonly to?: string;
  /**
   * A row of the last second may be missing, or be as it was before: half the price, for whoever looks again soon and
   * does nothing by the row alone.
   */
  readonly eventual?: boolean;
};

export interface Views {
  /** Stores the row unless the stored one shows the same or a later version; says whether it was stored. */
  put(row: ViewRow): Promise<boolean>;
  /** The row, if it is there and no tombstone; consistent, unless less is asked for. */
  get(
    view: string,
    scope: string,
    key: string,
    how?: Pick<Listing, "eventual">,
  ): Promise<ViewRow | undefined>;
  /** All rows of a view and scope but tombstones, by key; consistent, all pages, unless less is asked for. */
  list(view: string, scope: string, only?: Listing): Promise<readonly ViewRow[]>;
  /** Drops every row, so that the ledger can be projected anew. */
  clear(): Promise<void>;
  /** Every row with tombstones, in order of view, scope, key; for the digest. */
  all(): AsyncIterable<ViewRow>;
}
