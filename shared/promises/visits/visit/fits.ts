import { refuse } from "#domain/decision.ts";
import {
  type Fit,
  type Guard,
  inPhase,
  notAfterToday,
  text,
  ticked,
} from "#promises/deciding/guards/guard.ts";
import { here } from "#promises/deciding/guards/review.ts";
import { atProvider } from "#promises/deciding/guards/route.ts";
import { dslHeard } from "#promises/deciding/unsafe.ts";

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

export const visitFits: readonly Fit[] = [inPhase("active"), atProvider, here];

export const visitTakes: readonly Guard[] = [
  notAfterToday("held-on", "The day"),
  wholeVisit,
  wholeActions,
  dslHeard,
];
