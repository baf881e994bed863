import type { About } from "#promises/about.ts";
import { beforeEnd, isRecorded } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";

export const flexiAgreementAbout: About = {
  mayRecord: leads,
  recordedAs: "Flexi-schooling agreement recorded",
  offered: (f) => f.placement.route === "flexi" && isRecorded(f, "flexi-agreement") && beforeEnd(f),
  ready: (p) => p.forms["flexi-decision"] !== undefined && p.forms.timetable !== undefined,
};
