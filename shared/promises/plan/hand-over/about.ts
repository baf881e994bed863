import type { About } from "#promises/about.ts";
import { beforeEnd, isRecorded } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";

export const handOverAbout: About = {
  mayRecord: [...leads, "key-contact", "attendance-officer"],
  recordedAs: "Hand-over at midday agreed",
  offered: (f) => isRecorded(f, "hand-over") && beforeEnd(f),
};
