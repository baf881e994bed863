import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";
import { startOf } from "#streams/placement/facts.ts";

export const letterAbout: About = {
  mayRecord: leads,
  recordedAs: "Letter written",
  ready: (p) => startOf(p) !== "",
  page: ({ id }) => `/placements/${id}/letter`,
};
