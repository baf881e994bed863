import type { About } from "#promises/about.ts";
import { leads, safety } from "#promises/who.ts";
import { untaken } from "#streams/placement/concerns.ts";

export const concernTakenAbout: About = {
  mayRecord: [...safety, ...leads],
  recordedAs: "Somebody is on the safeguarding concern",
  offered: (f) => untaken(f.placement).length > 0,
  comesAgain: true,
  atOnce: true,
};
