import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, notAfterToday, notEnded, text } from "#promises/deciding/guards/guard.ts";
import { on, open } from "#promises/deciding/guards/sixth-day.ts";

const lookedAtLater: Guard<"medical-evidence"> = (f, s) =>
  text(s, "again-on") <= f.today
    ? refuse("The day on which it is looked at again must be after today.", "again-on")
    : undefined;

export const medicalEvidenceFits: readonly Fit[] = [
  open,
  notEnded,
  on("Medical evidence belongs to the medical route.", "medical"),
];

export const medicalEvidenceTakes: readonly Guard<"medical-evidence">[] = [
  notAfterToday("seen-on", "The date"),
  lookedAtLater,
];
