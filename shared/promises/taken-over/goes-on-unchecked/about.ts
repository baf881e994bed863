import type { About } from "#promises/about.ts";
import { safety } from "#promises/who.ts";
import { unchecked } from "./unchecked.ts";

export const goesOnUncheckedAbout: About = {
  mayRecord: safety,
  recordedAs: "Decided whether the pupil goes on there",
  offered: (f) => unchecked(f).length > 0,
  atOnce: true,
  inEveryPhase: true,
  comesAgain: true,
};
