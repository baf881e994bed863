import { refuse } from "#domain/decision.ts";
import { fallToActOn } from "#streams/placement/attendance-fell.ts";
import { allegationToTell } from "#streams/placement/concerns.ts";
import { changeToLookAt } from "#streams/placement/rights.ts";
import { type Guard, inPhase, notAfterToday, text } from "./guarding.ts";
import { fromStart, here } from "./guards-review.ts";

const open = inPhase("referral", "consent", "checks", "commissioning", "active", "reintegration");

const changed: Guard = (f) =>
  changeToLookAt(f.placement)
    ? undefined
    : refuse("The pupil’s rights have not changed since this placement was last looked at.");

const lookedAtLater: Guard = (f, s) =>
  text(s, "again") !== "no" && text(s, "next-on") <= f.today
    ? refuse("The day on which it is looked at again must be after today.", "next-on")
    : undefined;

/** What was agreed on a fall is looked at at least once. */
const onceAtLeast: Guard = (f, s) =>
  text(s, "again") === "no" && fallToActOn(f.placement)
    ? refuse("Attendance has fallen: name a day on which it is looked at again.", "again")
    : undefined;

const toTell: Guard = (f) =>
  allegationToTell(f.placement)
    ? undefined
    : refuse("There is no allegation of which the LADO has not been told.");

const putRightBy: Guard = (f, s) =>
  text(s, "decision") === "stays" && text(s, "until") <= f.today
    ? refuse("The day by which it is put right must be after today.", "until")
    : undefined;

/** What must hold before the forms that a pupil’s statuses ask for are taken. */
export const rightsGuards: Readonly<Record<string, readonly Guard[]>> = {
  "rights-looked-at": [open, changed, notAfterToday("on", "The day")],
  "attendance-intervention": [
    inPhase("active"),
    here,
    notAfterToday("on", "The day"),
    fromStart("on"),
    onceAtLeast,
    lookedAtLater,
  ],
  "provider-alternative": [inPhase("active"), here, notAfterToday("on", "The day"), putRightBy],
  "lado-told": [open, toTell, notAfterToday("on", "The day")],
  "safeguarding-reference": [open, notAfterToday("on", "The day")],
  meals: [inPhase("checks", "commissioning", "active")],
  "support-plan": [open, notAfterToday("made-on", "The day"), lookedAtLater],
};
