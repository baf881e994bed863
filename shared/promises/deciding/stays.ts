import { type FormId, isFormId } from "#ids/promise-id.ts";
import type { Claim } from "../about.ts";
import { aboutForm, abouts } from "../abouts.ts";

/** What stands in the way of taking a record back, by kind; the way that there is instead is said with it. */
const safety = "What was recorded about a child’s safety is not taken back. Record what is right as well.";

const theirs = "It is somebody else’s word, and stays as they gave it. Record what they say now.";

const anew = "It is replaced and not taken back: record it again, with what is right.";

const decision = "A decision is not taken back: record the new decision, with its reason.";

const onward =
  "Others outside this placement rely on it already. Record what is right now, so that they hear of it.";

const right = "It counts for more than itself. Put it right instead: what was recorded first is kept.";

/** What was also changed outside the placement, or who took part, by what the record needed besides its own commit. */
const claimed: Readonly<Record<Claim, string>> = {
  provider: anew,
  checks: onward,
  "named-deciders": decision,
  flexi: onward,
  week: anew,
  "governing-body": decision,
  register: theirs,
};

/** Forms by name whose records stay, each with the reason; all others are judged by what has followed from them. */
const byName = {
  // Everything since rests on it, and what was saved of it part by part is gone.
  referral: anew,
  // Each is an act of its own, and is undone by another.
  route: anew,
  waiver: anew,
  letter: anew,
  "letter-given": anew,
  "notice-shortened": anew,
  "paper-given": anew,
  "consent-received": theirs,
  "consent-settled": theirs,
  "consent-withdrawn": theirs,
  refusal: theirs,
  "provider-agreement": theirs,
  // Copied onwards to the provider's own record, to other schools or to the pupil's week.
  "provider-checks": onward,
  "staff-change": onward,
  end: onward,
  // The provider may have it in the day-one pack.
  "emergency-sheet": anew,
  "pack-again": anew,
  // Letters or notices went once, to everybody, and would not go again.
  destination: onward,
  "end-released": onward,
  "virtual-school-involved": onward,
  "social-worker-involved": onward,
  // A review closes its cycle.
  review: right,
  "formal-review": right,
  "formal-decision": decision,
  "flexi-decision": decision,
  "flexi-withdrawn": decision,
  // It stands on a page that those outside read.
  "page-allowed": anew,
  "page-sheet-given": onward,
  "family-asked": theirs,
  "family-answered": onward,
  // It tells that a record was taken back.
  "taken-back-told": anew,
  confidentiality: safety,
  concern: safety,
  incident: safety,
  "safeguarding-reference": safety,
  // A mail at once, to somebody who acts on it.
  "review-requested": onward,
  "data-returned": theirs,
} satisfies { readonly [F in FormId]?: string };

/** Why no record of this form can be taken back, in a sentence; undefined where it hangs on what has followed. */
export const staysBecause = (id: string): string | undefined => {
  const form = id.split(".")[0] ?? "";
  const about = aboutForm(form);
  if (!about || !isFormId(form)) return "There is no such record to take back.";
  const named: string | undefined = Reflect.get(byName, form);
  if (named) return named;
  if (about.atOnce) return safety;
  return about.claims ? claimed[about.claims] : undefined;
};

/** The forms whose records can be taken back, as far as nothing has followed. */
export const takeableForms: readonly FormId[] = (Object.keys(abouts) as readonly string[]).filter(
  (id): id is FormId => isFormId(id) && staysBecause(id) === undefined,
);
