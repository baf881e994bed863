/**
 * What the product owes to the outside or has parked there: unsent mails, rings for their sender, sent mails, parked tokens, the index of
 * runs, commits that must be followed again, hashes of links and codes, sessions that were ended, lists that somebody keeps by name, forms that wait for their person (`late-form`: of earlier versions), work that goes on in the background (`job`). Never touched when views are rebuilt.
 */
export type EffectKind =
  | "unsent"
  | "resend"
  | "sent"
  | "parked"
  | "run"
  | "behind"
  | "link"
  | "code"
  | "limit"
  | "session"
  | "draft"
  | "saved-view"
  | "job"
  | "late-form";

export type Effect = {
  readonly kind: EffectKind;
  /** `{tenant}/{school}`, or `links` for link hashes, which are looked up before their school is known. */
  readonly scope: string;
  readonly key: string;
  /** Counts from 1; each replacement adds one. */
  readonly revision: number;
  readonly body: Readonly<Record<string, unknown>>;
};

/** Which rows of a kind and scope are asked for, and how. */
export type RowsAsked = {
  /** Keys up to this one, in the order of their bytes. */
  readonly upTo?: string;
  /** A row of the last second may be missing, or still be there: half the price, for whoever looks again soon. */
  readonly eventual?: boolean;
};

export interface Effects {
  /** Stores revision 1 if no row has this kind, scope and key; false (and nothing changed) if one has. */
  putIfAbsent(row: Omit<Effect, "revision">): Promise<boolean>;
  /** Replaces the row if its stored revision is still `expected`; false (and nothing changed) otherwise. */
  replace(row: Omit<Effect, "revision">, expected: number): Promise<boolean>;
  /** The row; consistent, unless less is asked for. */
  get(
    kind: EffectKind,
    scope: string,
    key: string,
    how?: Pick<RowsAsked, "eventual">,
  ): Promise<Effect | undefined>;
  /** Rows of a kind and scope whose key begins with `prefix` (default all), by key, all pages; consistent, unless less is asked for. */
  list(kind: EffectKind, scope: string, prefix?: string, only?: RowsAsked): Promise<readonly Effect[]>;
  /** Removing what is not there is no fault. */
  remove(kind: EffectKind, scope: string, key: string): Promise<void>;
  /** Every scope that holds a row of `kind`, in order; for sweeps. */
  scopes(kind: EffectKind): AsyncIterable<string>;
}
