import type { MailOwed } from "../commit.ts";

const ofAbsence: readonly string[] = ["attendance-escalation", "absence-parents", "absence-outside"];

const ofSafety: readonly string[] = [
  "concern",
  "concern-unacknowledged",
  "concern-nobody",
  "concern-at-provider",
  "concern-beside",
  "allegation",
  "incident",
  "suspended",
  "overdue-safety",
  "told-incident",
  "failure",
];

/** Whether a child's safety may hang on this mail, so that its failure is somebody's task within a minute. */
export const isUrgent = ({ notice, facts }: Pick<MailOwed, "notice" | "facts">): boolean =>
  ofAbsence.includes(notice) || (notice === "staff-notice" && ofSafety.includes(facts.what ?? ""));
