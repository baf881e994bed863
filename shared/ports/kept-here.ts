/**
 * What the one-machine host keeps by itself and a purge has to reach: on AWS mails leave at once, and the workflow service
 * drops its histories by its own clock.
 */
export interface KeptHere {
  /** Of how many of these mails (outbox keys) a copy is in the mailbox. */
  mails(keys: readonly string[]): Promise<number>;
  forgetMails(keys: readonly string[]): Promise<void>;
  /** How many closed runs have a name that begins so. */
  runs(prefix: string): Promise<number>;
  /** Erases closed runs, with their histories, whose name begins so. */
  forgetRuns(prefix: string): Promise<void>;
  /** Erases closed runs, with their histories, that ended before an ISO instant; says how many. */
  forgetRunsBefore(instant: string): Promise<number>;
  /** How many bytes the data folder holds, its backups left out, and when each copy of it was made here (ISO), oldest first. */
  holds(): Promise<{ readonly bytes: number; readonly backups: readonly string[] }>;
  /** Removes the copies that the host itself made of its data before an ISO instant. */
  forgetBackupsBefore(instant: string): Promise<void>;
}
