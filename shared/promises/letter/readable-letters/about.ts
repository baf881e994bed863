import type { About } from "#promises/about.ts";
import { beforeEnd } from "#promises/offered.ts";
import { carers } from "#promises/who.ts";
import { readersInNeed } from "#streams/placement/notice/reading-needs.ts";

export const readableLettersAbout: About = {
  mayRecord: carers,
  recordedAs: "Recorded how a contact can read what is sent",
  offered: (f) => beforeEnd(f) && readersInNeed(f.placement).length > 0,
  comesAgain: true,
  inEveryPhase: true,
};
