/** A place of the vault: a scope and an id. */
export type VaultPlace = { readonly scope: string; readonly id: string };

/** What one purge erases, in ids: enough to do it once more after a backup has brought it back. */
export type Erasure = {
  readonly scope: string;
  readonly purge: string;
  /** A purge of many ids is noted in several parts, from 0 on. */
  readonly part: number;
  /** ISO instant at which it was noted: before anything was erased. */
  readonly at: string;
  /** What was purged, e.g. `pupil/p1…`. */
  readonly subject: string;
  /** A code: words of why are erased with the rest. */
  readonly reason: string;
  /** Staff ids; `system` where the school has named the kind. */
  readonly askedBy: string;
  readonly approvedBy: string;
  /** How much of each store was found before anything was erased. */
  readonly found: Readonly<Record<string, number>>;
  readonly vault: readonly VaultPlace[];
  /** Folders of files, whole. */
  readonly files: readonly string[];
  /** Outbox keys of mails of which copies are kept. */
  readonly mails: readonly string[];
};

/**
 * What was erased, noted outside of what is backed up with the data: whoever restores an older copy of the data has this list
 * as it was, and what was erased since is erased again.
 */
export interface Erasures {
  /** Notes a part of a purge; durable when it returns. The same part noted again is there once, as it was first told. */
  note(erasure: Erasure): Promise<void>;
  /** All that was noted of a scope, the earliest first. */
  list(scope: string): Promise<readonly Erasure[]>;
}
