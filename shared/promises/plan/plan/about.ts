import type { About } from "#promises/about.ts";
import { withoutAnswersTo } from "#promises/obligations/terms-held.ts";
import { toCorrect } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";

export const planAbout: About = {
  mayRecord: [...leads, "senco", "dsl"],
  recordedAs: "Personal plan saved",
  offered: toCorrect("plan"),
  beginsFrom: (p) => withoutAnswersTo(p, "plan", p.forms.plan, "agreed-with"),
};
