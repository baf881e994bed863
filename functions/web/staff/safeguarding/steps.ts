import type { Form } from "#contracts/form.ts";
import type { FormId } from "#ids/promise-id.ts";
import { protectionFileForm } from "#promises/ending/protection-file/form.ts";
import { protectionReceiptForm } from "#promises/ending/protection-receipt/form.ts";
import { concernForm } from "#promises/safeguarding/concern/form.ts";
import { concernAcknowledgedForm } from "#promises/safeguarding/concern-acknowledged/form.ts";
import { concernSharedForm } from "#promises/safeguarding/concern-shared/form.ts";
import { concernSortedForm } from "#promises/safeguarding/concern-sorted/form.ts";
import { concernTakenForm } from "#promises/safeguarding/concern-taken/form.ts";
import { confidentialityForm } from "#promises/safeguarding/confidentiality/form.ts";
import { emergencyReviewForm } from "#promises/safeguarding/emergency-review/form.ts";
import { incidentForm } from "#promises/safeguarding/incident/form.ts";
import { ladoToldForm } from "#promises/safeguarding/lado-told/form.ts";
import { safeguardingReferenceForm } from "#promises/safeguarding/safeguarding-reference/form.ts";

/** What the chronology tells of one form: when it happened, and which of its answers: references, times and decisions, never the story. */
export type Step = {
  readonly form: FormId;
  readonly title: string;
  readonly of: Form;
  /** The fields that say when it happened; the time of recording without them. */
  readonly on?: string;
  readonly at?: string;
  readonly fields: readonly string[];
};

/** In the order in which a concern goes. */
export const steps: readonly Step[] = [
  {
    ...{ form: "concern", title: "Concern raised", of: concernForm, on: "on", at: "at" },
    fields: ["by-word", "reference"],
  },
  {
    ...{ form: "concern-taken", title: "Somebody took it in hand", of: concernTakenForm },
    fields: [],
  },
  {
    ...{ form: "concern-acknowledged", title: "Acknowledged", of: concernAcknowledgedForm },
    fields: ["how"],
  },
  {
    ...{ form: "concern-sorted", title: "Sorted", of: concernSortedForm },
    fields: ["about", "allegation", "reference", "next-day"],
  },
  {
    ...{ form: "lado-told", title: "LADO told", of: ladoToldForm, on: "on", at: "at" },
    fields: ["who", "reference"],
  },
  {
    ...{ form: "concern-shared", title: "Shared with the provider’s safeguarding lead" },
    ...{ of: concernSharedForm, on: "word-on", at: "word-at" },
    fields: ["shared", "with", "word-on", "word-at", "written-on", "written-at", "advised"],
  },
  {
    ...{ form: "emergency-review", title: "Emergency review held", of: emergencyReviewForm },
    fields: ["held-on", "present", "lado", "decision", "addressed", "last-day", "next-day", "parents"],
  },
  {
    ...{ form: "incident", title: "Incident or broken rule", of: incidentForm, on: "on", at: "at" },
    fields: ["reference", "decision", "decided-by"],
  },
  {
    ...{ form: "safeguarding-reference", title: "Safeguarding record brought up to date" },
    ...{ of: safeguardingReferenceForm },
    fields: ["on", "system", "reference"],
  },
  {
    ...{ form: "confidentiality", title: "Confidentiality decided", of: confidentialityForm },
    fields: ["on", "decision", "reference", "again-on"],
  },
  {
    ...{ form: "protection-file", title: "Child-protection file", of: protectionFileForm },
    fields: ["outcome", "to", "to-whom", "sent-on", "how"],
  },
  {
    ...{ form: "protection-receipt", title: "Receipt of the child-protection file" },
    ...{ of: protectionReceiptForm },
    fields: ["outcome", "confirmed-by", "confirmed-on", "how", "again-on"],
  },
];
