import type { About } from "#promises/about.ts";
import { beforeEnd, withProvider } from "#promises/offered.ts";
import { leads, safety } from "#promises/who.ts";
import { holdsAnswer, latestOf } from "#streams/placement/records.ts";

export const staffChangeAbout: About = {
  mayRecord: [...leads, ...safety],
  recordedAs: "Change of the provider’s staff recorded",
  offered: withProvider((f) => beforeEnd(f) && ["commissioning", "active"].includes(f.placement.phase)),
  beginsFrom: (p) => {
    const latest = latestOf(p, "staff-change");
    return holdsAnswer(latest, "confirmed", "no") ? latest : undefined;
  },
};
