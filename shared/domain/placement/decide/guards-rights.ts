import { refuse } from "../../decision.ts";
import { changeToLookAt } from "../rights.ts";
import { type Guard, inPhase, notAfterToday, text } from "./guarding.ts";

const open = inPhase("referral", "consent", "checks", "commissioning", "active", "reintegration");

const changed: Guard = (f) =>
  changeToLookAt(f.placement)
    ? undefined
    : refuse("The pupil’s rights have not changed since this placement was last looked at.");

const lookedAtLater: Guard = (f, s) =>
  text(s, "next-on") <= f.today
    ? refuse("The day on which it is looked at again must be after today.", "next-on")
    : undefined;

/** What must hold before the forms that a pupil’s statuses ask for are taken. */
export const rightsGuards: Readonly<Record<string, readonly Guard[]>> = {
  "rights-looked-at": [open, changed, notAfterToday("on", "The day")],
  "support-plan": [open, notAfterToday("made-on", "The day"), lookedAtLater],
};
