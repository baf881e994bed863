import { factsNow } from "#casework/rules/rules-in-force.ts";
import type { StaffContext } from "#door/context.ts";
import { type FormId, formIds } from "#ids/promise-id.ts";
import { aboutForm } from "#promises/abouts.ts";
import { fits } from "#promises/fits.ts";
import type { Placement } from "#streams/placement/state.ts";

/** How the page reads: what may be urgent before what is seldom. A form that has no place here comes last. */
export const readingOrder: readonly FormId[] = [
  "concern",
  "concern-taken",
  "confidentiality",
  "parent-contact",
  "pastoral-contact",
  "visit",
  "safeguarding-reference",
  "meals",
  "belonging",
  "page-allowed",
  "page-sheet-given",
  "family-asked",
  "letters-read",
  "incident",
  "attendance-intervention",
  "staff-change",
  "goes-on-unchecked",
  "shown-before",
  "review-planned",
  "review-reply",
  "review-cancelled",
  "review-requested",
  "formal-review",
  "progress-report",
  "sessions-changed",
  "part-time-plan",
  "welfare-check",
  "timetable-report",
  "flexi-agreement",
  "flexi-withdrawn",
  "hand-over",
  "full-time-week",
  "emergency-sheet",
  "pack-again",
  "consent-received",
  "consent-withdrawn",
  "provider-checks",
  "checks-judged",
  "provider-agreement",
  "plan",
  "risk-assessment",
  "school-link",
  "information-shared",
  "la-notice",
  "timetable",
  "address-risk",
  "readable-letters",
  "notice-shortened",
  "waiver",
  "return-step",
  "pupil-views",
  "return-meeting",
  "onward",
  "evaluation",
  "direction-panel",
  "direction-approval",
  "work-set",
  "authority-referral",
  "medical-evidence",
  "route",
  "end",
  "end-released",
  "protection-file",
  "protection-receipt",
  "record-sent",
  "data-returned",
  "earlier-returned",
];

const placeOf = (id: FormId): number => {
  const place = readingOrder.indexOf(id);
  return place < 0 ? readingOrder.length : place;
};

const inReadingOrder = formIds.toSorted((a, b) => placeOf(a) - placeOf(b));

/** Forms that can be opened now though nothing on the list points to them: worth a link, and admissible. */
export const fittingForms = (c: StaffContext, p: Placement): readonly FormId[] => {
  const facts = factsNow(c.deps, p);
  return inReadingOrder.filter((id) => aboutForm(id)?.offered?.(facts) && !fits(id, facts));
};
