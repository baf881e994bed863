import type { About } from "#promises/about.ts";
import { beforeEnd, withProvider } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";
import { checksReply, chosenIn } from "#streams/placement/provider/checks.ts";

export const checksJudgedAbout: About = {
  mayRecord: [...leads, "dsl"],
  recordedAs: "Checks of the provider judged",
  offered: withProvider(
    (f) => beforeEnd(f) && f.placement.phase === "checks" && checksReply(f.placement) !== undefined,
  ),
  ready: (p) => checksReply(p) !== undefined,
  // What was judged of another provider is nothing to begin from.
  beginsFrom: (p) => p.history["checks-judged"]?.findLast((j) => j.version > chosenIn(p)),
  claims: "checks",
};
