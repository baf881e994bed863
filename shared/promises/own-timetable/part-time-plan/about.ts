import type { About } from "#promises/about.ts";
import { beforeEnd, isRecorded } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";
import { hasBegun } from "#streams/placement/begun.ts";

export const partTimePlanAbout: About = {
  mayRecord: [...leads, "senco", "dsl"],
  recordedAs: "Part-time timetable proposed",
  offered: (f) =>
    f.placement.route === "part-time" &&
    isRecorded(f, "part-time-plan") &&
    !hasBegun(f.placement, f.today) &&
    beforeEnd(f),
  ready: (p) => p.forms.timetable !== undefined,
};
