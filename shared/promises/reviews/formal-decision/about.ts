import type { About } from "#promises/about.ts";
import { arrived } from "#streams/placement/facts.ts";

export const formalDecisionAbout: About = {
  mayRecord: ["headteacher"],
  recordedAs: "Decision after formal reviews recorded",
  ready: arrived,
  comesAgain: true,
};
