import type { About } from "#promises/about.ts";
import { beforeEnd, withProvider } from "#promises/offered.ts";
import { leads, safety } from "#promises/who.ts";
import { offered as packOffered } from "#streams/placement/provider/pack.ts";

export const packAgainAbout: About = {
  mayRecord: [...leads, ...safety, "senco"],
  recordedAs: "Provider rung about the day-one pack",
  offered: withProvider((f) => beforeEnd(f) && packOffered(f.placement) !== undefined),
};
