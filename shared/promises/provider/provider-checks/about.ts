import type { About } from "#promises/about.ts";
import { beforeEnd, withProvider } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";

export const providerChecksAbout: About = {
  mayRecord: [...leads, "dsl"],
  recordedAs: "Provider’s answers about its checks recorded",
  offered: withProvider((f) => beforeEnd(f) && f.placement.phase === "checks"),
  offeredAs: "Record the provider’s answers for it",
};
