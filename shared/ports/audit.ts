/** Who read whose file: an append-only table of its own, outside ledger and digest. */
export type ReadOf = {
  readonly scope: string;
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly path: string;
  /** The pupil or placement whose file was read. */
  readonly subject: string;
};

export interface Audit {
  append(row: ReadOf): Promise<void>;
  list(scope: string, subject: string): Promise<readonly ReadOf[]>;
}
