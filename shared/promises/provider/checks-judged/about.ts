import type { About } from "#promises/about.ts";
import { beforeEnd, withProvider } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";
import { checksReply } from "#streams/placement/provider/checks.ts";

export const checksJudgedAbout: About = {
  mayRecord: [...leads, "dsl"],
  recordedAs: "Checks of the provider judged",
  offered: withProvider(
    (f) => beforeEnd(f) && f.placement.phase === "checks" && checksReply(f.placement) !== undefined,
  ),
  ready: (p) => checksReply(p) !== undefined,
  claims: "checks",
};
