import type { Role } from "#ids/role.ts";

/** How soon words reach whoever must act on them: the alert and the task that they make say so. */
export type Within = "at-once" | "same-day" | "two-school-days" | "five-school-days";

/**
 * Who reads what is typed into a field, and by when. Every field for words has one: words that nobody reads are not asked
 * for.
 */
export type ReadBy =
  /** Staff wrote it down: it stands on the record's own page, for those who may see its words. */
  | { readonly how: "record" }
  /** A name: it stands beneath what it signs. */
  | { readonly how: "signature" }
  /** A code: it is compared, and never kept. */
  | { readonly how: "compared" }
  /**
   * Somebody waits for an answer: a task of that role leads to a page where the words stand. `sealed`: where the answer
   * says that it is about an adult, the safeguarding lead alone reads them.
   */
  | { readonly how: "task"; readonly whose: Role; readonly within: Within; readonly sealed?: true };

export const onRecord: ReadBy = { how: "record" };

export const asSignature: ReadBy = { how: "signature" };

export const comparedOnly: ReadBy = { how: "compared" };

/** A parent's own words: answered by the AP lead, or by the safeguarding lead alone. */
export const toLead: ReadBy = { how: "task", whose: "ap-lead", within: "two-school-days", sealed: true };

/** What a provider says of itself or of a pupil, to be judged by the AP lead. */
export const toJudge: ReadBy = { how: "task", whose: "ap-lead", within: "five-school-days" };

/** What a provider says of the day, or between its checks. */
export const toLeadToday: ReadBy = { how: "task", whose: "ap-lead", within: "same-day" };

export const toAttendance: ReadBy = { how: "task", whose: "attendance-officer", within: "same-day" };

/** What is about safety. */
export const toSafety: ReadBy = { how: "task", whose: "dsl", within: "at-once" };
