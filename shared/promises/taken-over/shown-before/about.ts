import type { About } from "#promises/about.ts";
import { leads, safety } from "#promises/who.ts";

export const shownBeforeAbout: About = {
  mayRecord: [...leads, ...safety],
  recordedAs: "Shown what was done before it was taken over",
  offered: (f) => f.placement.takenOver !== undefined,
  offeredAs: "Show what was done before it was taken over",
  inEveryPhase: true,
  comesAgain: true,
};
