import type { About } from "#promises/about.ts";
import { beforeEnd } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";
import { shortfallOf } from "#streams/placement/week/own-week.ts";

export const fullTimeWeekAbout: About = {
  mayRecord: leads,
  recordedAs: "Reason for fewer hours recorded",
  offered: (f) => {
    const short = beforeEnd(f) ? shortfallOf(f.placement, f.today) : undefined;
    return short !== undefined && short.gaps.length === 0;
  },
};
