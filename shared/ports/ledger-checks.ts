/** One way in which the ledger is not as it was written. */
export type LedgerFinding = {
  /** Empty where it is not one stream's. */
  readonly stream: string;
  /** The version that it is about; 0 for the stream as a whole. */
  readonly version: number;
  readonly what: /** What a commit says is not what was noted of it, or is not what its own hash says. */
    | "changed"
    /** A commit that was noted is not there. */
    | "missing"
    /** A commit is there that this host has not written. */
    | "not-written-here"
    /** The notes kept apart have themselves been changed, or are gone. */
    | "notes-changed";
};

export type LedgerCheck = {
  /** ISO instant. */
  readonly at: string;
  /** Staff id of whoever asked for it; `start` and `daily` are the host's own. */
  readonly by: string;
  /** Every commit was looked at; else the last of each stream. */
  readonly whole: boolean;
  readonly streams: number;
  readonly commits: number;
  readonly findings: readonly LedgerFinding[];
};

/** The ledger held against what is noted of it apart, under a key that no database holds. */
export interface LedgerChecks {
  /** The latest first; a check whose findings were others than those before it stays longer than one without. */
  latest(): Promise<readonly LedgerCheck[]>;
  /** Looks at every commit of every stream. */
  check(by: string): Promise<LedgerCheck>;
}
