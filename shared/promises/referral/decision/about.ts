import type { About } from "#promises/about.ts";
import { whoDecides } from "#promises/deciding/who-decides.ts";
import { leads } from "#promises/who.ts";

export const decisionAbout: About = {
  mayRecord: [...leads, "dsl", "senco", "governor-chair"],
  recordedAs: "Decision recorded",
  ready: (p) =>
    p.forms.referral !== undefined && (p.route !== "part-time" || p.forms["part-time-plan"] !== undefined),
  claims: "named-deciders",
  decidedBy: whoDecides,
};
