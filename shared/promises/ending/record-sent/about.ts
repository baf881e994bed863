import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";
import { leavingOf } from "#streams/placement/leaving.ts";

export const recordSentAbout: About = {
  mayRecord: [...leads, "data-manager"],
  recordedAs: "Pupil’s record sent on",
  offered: (f) => leavingOf(f.placement) !== undefined,
  inEveryPhase: true,
};
