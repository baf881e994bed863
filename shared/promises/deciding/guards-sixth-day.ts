import { refuse } from "#domain/decision.ts";
import { ended } from "#streams/placement/facts.ts";
import { type Guard, inPhase, notAfterToday, text } from "./guarding.ts";

const open = inPhase("referral", "consent", "checks", "commissioning", "active");

const on =
  (what: string, ...routes: readonly string[]): Guard =>
  (f) =>
    routes.includes(f.placement.route) ? undefined : refuse(what);

const notEnded: Guard = (f) =>
  ended(f.placement) ? refuse("The end of this placement is already recorded.") : undefined;

const inOrder: Guard = (_f, s) =>
  text(s, "to") < text(s, "from") ? refuse("The last day must not be before the first.", "to") : undefined;

const lookedAtLater: Guard = (f, s) =>
  text(s, "again-on") <= f.today
    ? refuse("The day on which it is looked at again must be after today.", "again-on")
    : undefined;

/** What must hold before the forms of a suspension or an illness are taken. */
export const sixthDayGuards: Readonly<Record<string, readonly Guard[]>> = {
  "work-set": [open, notEnded, on("Work is set here during a suspension only.", "sixth-day"), inOrder],
  "authority-referral": [
    open,
    notEnded,
    on("Only a suspended, excluded or ill pupil is referred to the authority here.", "sixth-day", "medical"),
    notAfterToday("on", "The date"),
  ],
  "medical-evidence": [
    open,
    notEnded,
    on("Medical evidence belongs to the medical route.", "medical"),
    notAfterToday("seen-on", "The date"),
    lookedAtLater,
  ],
};
