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
import type { Choice } from "#streams/placement/recorded.ts";

const looksAt = {
  staff: "the provider’s staff",
  pupil: "the pupil",
  work: "the pupil’s work",
  lessons: "lessons",
  breaks: "free time",
} as const satisfies Partial<Record<Choice<"visit", "saw">, string>>;

const whole = Object.keys(looksAt) as readonly (keyof typeof looksAt)[];

/** A visit at the provider looks at all that the rule names, or says why not (WBS 8.4). */
const wholeVisit: Guard<"visit"> = (_f, s) => {
  const missing = whole.filter((what) => !ticked(s, "saw").includes(what));
  return text(s, "how") === "on-site" && missing.length > 0 && !s.said.includes("not-seen")
    ? refuse(`Say why ${missing.map((what) => looksAt[what]).join(", ")} could not be seen.`, "not-seen")
    : undefined;
};

/** What must follow has an owner and a day. */
const wholeActions: Guard<"visit"> = (f, s) => {
  for (const n of ["1", "2", "3"] as const) {
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

export const visitTakes: readonly Guard<"visit">[] = [
  notAfterToday("held-on", "The day"),
  wholeVisit,
  wholeActions,
  dslHeard,
];
