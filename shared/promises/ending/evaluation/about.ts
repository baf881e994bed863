import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";
import { hasBegun } from "#streams/placement/begun.ts";

export const evaluationAbout: About = {
  mayRecord: leads,
  recordedAs: "Placement evaluated",
  offered: ({ placement: p, today }) => hasBegun(p, today) && p.phase === "reintegration",
};
