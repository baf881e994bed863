/** One suspension or permanent exclusion, as the pupil's stream keeps it: dates and a reason code, and no story. */
export type Suspension = {
  readonly id: string;
  readonly kind: "suspension" | "permanent-exclusion";
  /** First day (ISO). */
  readonly from: string;
  /** Last day of a suspension (ISO); "" for a permanent exclusion. */
  readonly to: string;
  /** A reason code of the school census; "" where it is not known. */
  readonly reason: string;
  /** In year 11: the last examination, after which nothing is owed (ISO), or "". */
  readonly lastExam: string;
  /** `no` once it was rescinded, or entered by mistake. */
  readonly stands: "yes" | "no";
  /** Whether the pupil is of compulsory school age then; absent where it was not known or not asked. */
  readonly age?: "compulsory" | "outside";
  /** From a sheet of the school's own system: who was to be told at that time, was told there. */
  readonly imported?: "yes";
};
