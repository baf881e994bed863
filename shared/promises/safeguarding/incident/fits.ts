import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, text, ticked } from "#promises/deciding/guards/guard.ts";
import { active, on } from "#promises/deciding/guards/life.ts";
import { here } from "#promises/deciding/guards/review.ts";

/** AP lead and headteacher decide together what follows from a serious incident (TWE 14.5). */
const decidedTogether: Guard<"incident"> = (_f, s) =>
  ["not-yet", "not-serious"].includes(text(s, "decision")) ||
  (["ap-lead", "headteacher"] as const).every((who) => ticked(s, "decided-by").includes(who))
    ? undefined
    : refuse("AP lead and headteacher decide together.", "decided-by");

export const incidentFits: readonly Fit[] = [active, here];

export const incidentTakes: readonly Guard<"incident">[] = [...on, decidedTogether];
