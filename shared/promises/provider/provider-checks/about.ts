import type { About } from "#promises/about.ts";
import { beforeEnd, withProvider } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";
import { chosenIn } from "#streams/placement/provider/checks.ts";

export const providerChecksAbout: About = {
  mayRecord: [...leads, "dsl"],
  recordedAs: "Provider’s answers about its checks recorded",
  offered: withProvider((f) => beforeEnd(f) && f.placement.phase === "checks"),
  beginsFrom: (p) => p.history["provider-checks"]?.findLast((r) => r.version > chosenIn(p)),
  offeredAs: "Record the provider’s answers for it",
};
