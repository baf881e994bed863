import type { About } from "#promises/about.ts";
import { beforeEnd, isRecorded, withProvider } from "#promises/offered.ts";
import { leads, safety } from "#promises/who.ts";

export const emergencySheetAbout: About = {
  mayRecord: [...leads, ...safety, "senco"],
  recordedAs: "Emergency sheet for the day-one pack saved",
  offered: withProvider((f) => beforeEnd(f) && isRecorded(f, "emergency-sheet")),
  hidesBlanks: true,
};
