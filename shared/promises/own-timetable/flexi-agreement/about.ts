import type { About } from "#promises/about.ts";
import { withoutAnswersTo } from "#promises/obligations/terms-held.ts";
import { beforeEnd, isRecorded } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";

export const flexiAgreementAbout: About = {
  mayRecord: leads,
  recordedAs: "Flexi-schooling agreement recorded",
  offered: (f) => f.placement.route === "flexi" && isRecorded(f, "flexi-agreement") && beforeEnd(f),
  beginsFrom: (p) => withoutAnswersTo(p, "flexi-agreement", p.forms["flexi-agreement"], "days", "signed-on"),
  ready: (p) => p.forms["flexi-decision"] !== undefined && p.forms.timetable !== undefined,
};
