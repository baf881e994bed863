import type { About } from "#promises/about.ts";
import { waivable } from "#promises/deciding/waiving.ts";
import { notClosed } from "#promises/offered.ts";

export const waiverAbout: About = {
  mayRecord: ["headteacher"],
  recordedAs: "Let something wait",
  offered: (f) => notClosed(f) && waivable(f).length > 0,
  comesAgain: true,
};
