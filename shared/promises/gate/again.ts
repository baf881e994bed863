import { plannedTimetable } from "#streams/placement/changing.ts";
import { openIncident } from "#streams/placement/incidents.ts";
import { holdsAnswer, latestOf } from "#streams/placement/life.ts";
import type { Placement, Recorded } from "#streams/placement/state.ts";

/** Forms that come again: each time a new record, never a correction of the last. */
const comesAgain: readonly string[] = [
  "review-planned",
  "review",
  "review-outcome",
  "review-requested",
  "formal-review",
  "formal-decision",
  "progress-report",
  "report-checked",
  "visit",
  "attendance-intervention",
  "rights-looked-at",
  "lado-told",
  "safeguarding-reference",
  "visit-action",
  "provider-alternative",
  "parent-contact",
  "pastoral-contact",
  "belonging",
  "concern",
  "concern-acknowledged",
  "concern-sorted",
  "concern-shared",
  "emergency-review",
  "confidentiality",
  "waiver",
];

/** A change of sessions begins from the week as it is. */
const weekAsPlanned = (p: Placement): Recorded | undefined =>
  p.forms.timetable && { ...p.forms.timetable, answers: plannedTimetable(p), words: {} };

/** What a form begins from when it is opened: the record that it corrects or completes, or nothing. */
export const beginsFrom = (p: Placement, form: string): Recorded | undefined => {
  if (form === "incident") return openIncident(p);
  const latest = latestOf(p, form) ?? p.forms[form];
  if (form === "staff-change") return holdsAnswer(latest, "confirmed", "no") ? latest : undefined;
  if (form === "sessions-changed") return weekAsPlanned(p);
  return comesAgain.includes(form) ? undefined : latest;
};
