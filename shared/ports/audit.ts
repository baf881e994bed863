/** Who read whose file: an append-only table of its own, outside ledger and digest. */
export type ReadOf = {
  readonly scope: string;
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly path: string;
  /** The pupil or placement whose file was read. */
  readonly subject: string;
  /** Seconds since 1970 at which the line is dropped; absent in lines of earlier versions, which stay. */
  readonly until?: number;
};

/** Years for which it is known who read what: as long as a complaint or a claim about it may come. */
export const auditYears = 6;

/** When a line that is written at these milliseconds since 1970 is dropped. */
export const auditUntil = (now: number): number => Math.floor(now / 1000) + auditYears * 366 * 24 * 3600;

export interface Audit {
  append(row: ReadOf): Promise<void>;
  list(scope: string, subject: string): Promise<readonly ReadOf[]>;
  /** Drops lines whose time is over at these seconds since 1970; on AWS the table does it by itself, within days. */
  dropOverdue(now: number): Promise<void>;
}
