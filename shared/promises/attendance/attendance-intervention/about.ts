import type { About } from "#promises/about.ts";
import { live } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";
import { arrived } from "#streams/placement/facts.ts";

export const attendanceInterventionAbout: About = {
  mayRecord: [...leads, "attendance-officer", "key-contact"],
  recordedAs: "Attendance acted on",
  offered: live,
  ready: arrived,
  comesAgain: true,
};
