import type { About } from "#promises/about.ts";

export const flexiDecisionAbout: About = {
  mayRecord: ["headteacher"],
  recordedAs: "Headteacher’s decision on flexi-schooling recorded",
  ready: (p) => p.forms["flexi-meeting"] !== undefined,
};
