import { refuse } from "#domain/decision.ts";
import { openVisitActions } from "#streams/placement/visit-actions.ts";
import { type Guard, inPhase, notAfterToday, text, ticked } from "./guarding.ts";
import { here } from "./guards-review.ts";
import { atProvider } from "./guards-route.ts";

const looksAt: Readonly<Record<string, string>> = {
  staff: "the provider’s staff",
  pupil: "the pupil",
  work: "the pupil’s work",
  lessons: "lessons",
  breaks: "free time",
};

/** A visit at the provider looks at all that the rule names, or says why not (WBS 8.4). */
const wholeVisit: Guard = (_f, s) => {
  const missing = Object.keys(looksAt).filter((what) => !ticked(s, "saw").includes(what));
  return text(s, "how") === "on-site" && missing.length > 0 && !s.said.includes("not-seen")
    ? refuse(`Say why ${missing.map((what) => looksAt[what]).join(", ")} could not be seen.`, "not-seen")
    : undefined;
};

/** What must follow has an owner and a day. */
const wholeActions: Guard = (f, s) => {
  for (const n of ["1", "2", "3"]) {
    const parts = [
      s.said.includes(`action-${n}`),
      text(s, `action-${n}-owner`) !== "",
      text(s, `action-${n}-by`) !== "",
    ];
    if (parts.some(Boolean) && !parts.every(Boolean))
      return refuse("Say what must follow, who sees to it, and by which day.", `action-${n}`);
    if (parts.every(Boolean) && text(s, `action-${n}-by`) < text(s, "held-on"))
      return refuse("The day must not be before the visit.", `action-${n}-by`);
  }
  return f.placement.phase === "closed" ? refuse("This placement is closed.") : undefined;
};

const isOpen: Guard = (f, s) =>
  openVisitActions(f.placement).some((a) => a.key === text(s, "action"))
    ? undefined
    : refuse("This is done already.", "action");

/** What must hold before visits, and what they asked for, are recorded. */
export const visitGuards: Readonly<Record<string, readonly Guard[]>> = {
  visit: [inPhase("active"), atProvider, here, notAfterToday("held-on", "The day"), wholeVisit, wholeActions],
  "visit-action": [inPhase("active", "reintegration"), isOpen, notAfterToday("on", "The day")],
};
