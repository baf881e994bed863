import { counted, listed } from "#domain/calendar/date-words.ts";
import { letterTitle } from "#letters/words.ts";
import { aboutForm } from "#promises/abouts.ts";
import { the } from "#promises/deciding/guards/second-person.ts";
import type { PlacementEvent, Withdrawal } from "#streams/placement/events/events.ts";
import { phaseNames } from "#streams/placement/phase.ts";
import { statusesTitle } from "../pupil/statuses-title.ts";

const runActTitles = {
  woken: "Workflow run woken by the administrator",
  retried: "Workflow run went on where it had failed, by the administrator",
  "sent-again": "Question mailed again by the administrator",
  "link-renewed": "New link mailed by the administrator; earlier ones are revoked",
} as const;

const answerTitles = {
  agree: "Parent agreed",
  refuse: "Parent did not agree",
  question: "Parent asked a question",
  "call-me": "Parent asked to be called",
} as const;

const givenTitles = {
  "by-hand": "handed over",
  "left-at-address": "left at the address",
  post: "posted",
  email: "sent by e-mail",
  phone: "told by phone",
} as const;

const askedTitles = {
  consent: "Parent asked for agreement",
  evidence: "Asked to read, sign or answer",
  "provider-checks": "Provider asked for its checks",
  "provider-agreement": "Provider asked to sign the agreement",
  "progress-report": "Provider asked for a progress report",
  "final-report": "Provider asked for the final report",
  "data-returned": "Provider asked to return or destroy the pupil’s records",
} as const;

/** What the record of a form is called. */
export const formTitle = (id: string): string => {
  return aboutForm(id.split(".")[0] ?? "")?.recordedAs ?? id;
};

const withdrawn: Readonly<Record<Withdrawal, string>> = {
  "ask-again": "Question taken back, to be asked again",
  "terms-changed":
    "The terms have changed: the earlier answer stays on record, and the question is put again",
  ended: "Question closed, the placement has ended",
  "route-changed": "Question closed, the route was changed",
  "stop-waiting": "No longer waiting for this answer",
};

/** What an event says on a timeline and a receipt, in a few words and without names. */
export const eventTitle = (e: PlacementEvent): string => {
  switch (e.type) {
    case "placement-opened":
      return "Referral opened";
    case "taken-over":
      return "Taken over as already under way";
    case "suspensions-copied":
      return "Suspensions brought up to date";
    case "route-changed":
      return "Route changed";
    case "trust-copied":
      return e.trust === "" ? "School left its trust" : "Minimum of the trust applies";
    case "policy-changed":
      return "Another version of the policy applies";
    case "rule-tightened":
      return "Rule made stricter for this placement";
    case "contacts-copied":
      return "Contacts brought up to date";
    case "reading-needs-copied":
      return "What contacts need to read letters brought up to date";
    case "pupil-of-age":
      return "The pupil is 18: asked themselves from now on";
    case "statuses-checked":
      return "Pupil’s statuses checked";
    case "statuses-copied":
      return statusesTitle(e);
    case "calendar-copied":
      return "School calendar brought up to date";
    case "weeks-copied":
      return "Sessions of the pupil’s other placements brought up to date";
    case "concern-beside":
      return "A concern was sorted on another placement of this pupil";
    case "provider-copied":
      return "Provider’s details brought up to date";
    case "provider-held":
      return "What the school holds of the provider brought here";
    case "draft-saved":
      return "Part of a form saved";
    case "form-submitted":
      return formTitle(e.form);
    case "decision-proposed":
      return `The decision is a proposal until ${listed(e.awaits.map(the))} ${e.awaits.length > 1 ? "have" : "has"} agreed`;
    case "decision-confirmed":
      return e.answer === "agree"
        ? `Decision agreed by ${listed(e.roles.map(the))}`
        : `Decision not agreed by ${listed(e.roles.map(the))}: to be decided anew`;
    case "asked":
      return askedTitles[e.purpose];
    case "nudged":
      return "Reminder sent";
    case "escalated":
      return "No answer in time: staff told to ring";
    case "answered":
      return answerTitles[e.answer];
    case "ask-settled":
      return "Reply to the parent recorded";
    case "ask-withdrawn":
      return withdrawn[e.reason];
    case "letter-issued":
      return e.replaces ? "Notification letter issued again" : "Notification letter issued";
    case "letter-given":
      return `Notification letter ${givenTitles[e.how]}`;
    case "notice-shortened":
      return "Shorter notice agreed by the parent in writing";
    case "mail-sent":
      return `Mail sent: ${letterTitle(e.notice)}`;
    case "mail-delivered":
      return "Mail delivered";
    case "mail-bounced":
      return `Mail could not be delivered: ${letterTitle(e.notice)}`;
    case "mail-dropped":
      return "Mail no longer needed, not sent";
    case "page-code-asked":
      return e.by === "mail"
        ? "Code asked for, for a page of their own"
        : "Codes on paper asked for, for a page of their own";
    case "page-sheet-made":
      return "Sheet of codes made, for a page of their own";
    case "pack-offered":
      return "Day-one pack: the provider was told";
    case "pack-code-asked":
      return "Day-one pack: the provider asked for a code";
    case "pack-opened":
      return "Day-one pack opened by the provider";
    case "file-attached":
      return "File added";
    case "file-removed":
      return "File removed";
    case "waived":
      return "Obligation waived for a time by the headteacher";
    case "duties-copied":
      return "Duties of the school brought up to date";
    case "provider-faulted":
      return e.faults.length > 0 ? "Provider stopped for new starts" : "Provider may be used again";
    case "provider-audited":
      return e.until
        ? "Audit signed by the provider is in force"
        : "No signed audit of the provider is in force";
    case "form-corrected":
      return `Put right: ${formTitle(e.form)}`;
    case "form-taken-back":
      return `Taken back: ${formTitle(e.form)}`;
    case "paper-owed":
      return `Letter to print: ${letterTitle(e.notice)}`;
    case "paper-given":
      return `Printed letter ${givenTitles[e.how]}`;
    case "attendance-fell":
      return e.crossed.every((what) => what === "left-early")
        ? `Left early again and again: ${counted(e.leftEarly ?? 0, "session")}`
        : `Attendance has fallen: ${e.missed} of ${e.possible} sessions missed`;
    case "reminded":
      return "Owner reminded of something overdue";
    case "gate-closed":
      return `${phaseNames[e.phase]} complete: ${phaseNames[e.next]} begins`;
    case "epoch-advanced":
      return "Workflow handed over to a new run";
    case "run-stopped":
      return "Workflow run stopped by the administrator";
    case "run-acted":
      return runActTitles[e.act];
    case "frozen":
      return "Placement suspended";
    case "unfrozen":
      return "Suspension lifted";
  }
};
