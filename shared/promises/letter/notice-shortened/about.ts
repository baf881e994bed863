import type { About } from "#promises/about.ts";
import { beforeEnd } from "#promises/offered.ts";

export const noticeShortenedAbout: About = {
  mayRecord: ["headteacher"],
  recordedAs: "Shorter notice agreed in writing",
  offered: (f) => beforeEnd(f) && f.placement.letters.length > 0 && f.placement.phase === "commissioning",
};
