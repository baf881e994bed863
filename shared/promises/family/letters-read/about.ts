import type { About } from "#promises/about.ts";
import { carers } from "#promises/who.ts";
import { toReadTo } from "#streams/placement/notice/read-aloud.ts";

export const lettersReadAbout: About = {
  mayRecord: carers,
  recordedAs: "Letters read to a contact",
  offered: ({ placement: p }) => toReadTo(p).length > 0,
  comesAgain: true,
  inEveryPhase: true,
};
