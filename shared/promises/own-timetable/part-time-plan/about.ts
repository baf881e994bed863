import type { About } from "#promises/about.ts";
import { beforeEnd, isRecorded } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";
import { arrived } from "#streams/placement/records.ts";

export const partTimePlanAbout: About = {
  mayRecord: [...leads, "senco", "dsl"],
  recordedAs: "Part-time timetable proposed",
  offered: (f) =>
    f.placement.route === "part-time" &&
    isRecorded(f, "part-time-plan") &&
    !arrived(f.placement) &&
    beforeEnd(f),
  ready: (p) => p.forms.timetable !== undefined,
};
