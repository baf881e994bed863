import type { About } from "#promises/about.ts";
import { whoDecidesAfterHearing } from "#promises/deciding/who-decides.ts";
import { leads } from "#promises/who.ts";

export const consentDecisionAbout: About = {
  mayRecord: [...leads, "dsl", "senco", "governor-chair"],
  recordedAs: "Decide after hearing the parents",
  claims: "named-deciders",
  decidedBy: whoDecidesAfterHearing,
};
