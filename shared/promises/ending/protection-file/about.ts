import type { About } from "#promises/about.ts";
import { safety } from "#promises/who.ts";
import { leavingOf } from "#streams/placement/leaving.ts";

export const protectionFileAbout: About = {
  mayRecord: safety,
  recordedAs: "Safeguarding step recorded",
  offered: (f) => leavingOf(f.placement) !== undefined,
  inEveryPhase: true,
};
