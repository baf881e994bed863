import type { About } from "#promises/about.ts";
import { whoDecides } from "#promises/deciding/who-decides.ts";
import { confirmers } from "./confirmers.ts";

export const decisionConfirmedAbout: About = {
  mayRecord: confirmers,
  recordedAs: "Answer to the proposed decision recorded",
  comesAgain: true,
  ready: (p) => (p.proposal?.awaits.length ?? 0) > 0,
  claims: "named-deciders",
  decidedBy: whoDecides,
};
