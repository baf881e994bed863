/**
 * How long the school's own sessions are, in minutes, breaks between them left out: entered with the calendar. Full-time
 * is not fixed in law as a number of hours, so a pupil's week is measured against the school's own.
 */
export type SchoolDay = {
  readonly morning: number;
  readonly afternoon: number;
  /** The times as they were entered, by the names of the form’s fields. */
  readonly times?: Readonly<Record<string, string>>;
};
