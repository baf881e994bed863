import type { Commit } from "#domain/commit.ts";

export type Appended = { readonly kind: "appended" } | { readonly kind: "conflict" };

/**
 * Append-only streams of commits; the truth of the product. Streams are named
 * `{tenant}/{school}/{kind}/{id}` (or `{tenant}/provider/{id}`), versions count from 1 without gaps.
 */
export interface Ledger {
  /**
   * Stores `commit` as version `commit.version` of `commit.stream`, on condition that no commit has that
   * version yet ("conflict" otherwise). One conditional write. An answer lost on the way is a thrown fault:
   * the caller reads back to learn whether it was stored.
   */
  append(commit: Commit): Promise<Appended>;
  /** All commits of a stream after version `after` (default 0), in order, consistently read, however many pages. */
  read(stream: string, after?: number): Promise<readonly Commit[]>;
  /**
   * The latest version of a stream (0 if it has none), consistently read; `eventual`: one of the last second may be missing,
   * at half the price, for whoever looks again soon.
   */
  head(stream: string, how?: { readonly eventual?: boolean }): Promise<number>;
  /** Names of all streams that begin with `prefix`, in order; for rebuilding views, sweeps and the digest. */
  streams(prefix: string): AsyncIterable<string>;
}
