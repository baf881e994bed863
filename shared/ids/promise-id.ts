/**
 * What somebody records, or has a page of their own for: each is a promise with its form, the rows of the catalogue that it
 * meets, when it fits, what follows and who may. By subject, as their folders in `shared/promises` are.
 */
export const promiseIds = [
  // referral
  "contacts",
  "statuses",
  "referral",
  "meeting",
  "decision",
  "decision-confirmed",
  "route",
  "evidence-o131",
  // provider
  "provider",
  "provider-checks",
  "checks-judged",
  "provider-alternative",
  "staff-change",
  "evidence-o15",
  "evidence-o32-provider",
  // consent
  "consent-received",
  "consent-settled",
  "consent-withdrawn",
  "consent-decision",
  "refusal",
  "evidence-o20",
  "evidence-o21",
  "evidence-o31",
  "evidence-o32",
  // rights
  "authority-involved",
  "virtual-school-involved",
  "social-worker-involved",
  "rights-looked-at",
  "support-plan",
  "pep",
  "section-f",
  "annual-review",
  "annual-review-held",
  "meals",
  "evidence-o12-kinship",
  // plan
  "timetable",
  "plan",
  "risk-assessment",
  "school-link",
  "full-time-week",
  "hand-over",
  "evidence-o17",
  "evidence-o18-journey",
  // direction
  "direction-panel",
  "direction-approval",
  "evidence-o59-direction",
  // suspension
  "suspensions",
  "work-set",
  "authority-referral",
  "medical-evidence",
  // own-timetable
  "part-time-plan",
  "welfare-check",
  "timetable-report",
  "flexi-request",
  "flexi-meeting",
  "flexi-decision",
  "flexi-agreement",
  "flexi-withdrawn",
  "adjustment",
  // agreement
  "provider-agreement",
  "information-shared",
  "la-notice",
  "dual-registration",
  "evidence-o55-necessary",
  "evidence-o59-register",
  // pack
  "emergency-sheet",
  "pack-again",
  // letter
  "address-risk",
  "letter",
  "readable-letters",
  "letter-given",
  "notice-shortened",
  "days-moved",
  "taken-back-told",
  "paper-given",
  // attendance
  "arrival",
  "attendance",
  "attendance-intervention",
  "sessions-changed",
  "evidence-o31-search",
  "evidence-o32-pupil",
  // contact
  "parent-contact",
  "pastoral-contact",
  "belonging",
  // family
  "page-allowed",
  "page-sheet-given",
  "family-asked",
  "family-answered",
  "letters-read",
  // reviews
  "review-planned",
  "review-reply",
  "review-reply-settled",
  "review-cancelled",
  "review",
  "review-outcome",
  "review-requested",
  "formal-review",
  "formal-decision",
  // reports
  "progress-report",
  "report-checked",
  "final-report",
  "final-report-checked",
  "ehcp-report",
  // visits
  "visit",
  "visit-action",
  // safeguarding
  "concern",
  "concern-acknowledged",
  "concern-taken",
  "concern-sorted",
  "concern-shared",
  "emergency-review",
  "confidentiality",
  "lado-told",
  "safeguarding-reference",
  "incident",
  // ending
  "end",
  "end-released",
  "destination",
  "return-plan",
  "return-step",
  "destination-check",
  "pupil-views",
  "return-meeting",
  "onward",
  "evaluation",
  "protection-file",
  "protection-receipt",
  "record-sent",
  "data-returned",
  "earlier-returned",
  // taken over
  "shown-before",
  "goes-on-unchecked",
  // school
  "waiver",
  "school-duties",
] as const;

export type PromiseId = (typeof promiseIds)[number];

/** Promises that are kept on a page of their own, and not by a form of a placement. */
export const onOwnPages = [
  "contacts",
  "statuses",
  "suspensions",
  "adjustment",
  "attendance",
  "school-duties",
] as const satisfies readonly PromiseId[];

/** Promises that are kept by a form of a placement. */
export type FormId = Exclude<PromiseId, (typeof onOwnPages)[number]>;

const ownPages: readonly string[] = onOwnPages;

export const formIds = promiseIds.filter((id): id is FormId => !ownPages.includes(id));

const known: ReadonlySet<string> = new Set(formIds);

/** Whether a name from outside is that of a form of a placement. */
export const isFormId = (name: string): name is FormId => known.has(name);
