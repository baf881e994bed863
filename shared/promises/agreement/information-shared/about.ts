import type { About } from "#promises/about.ts";
import { toCorrect, withProvider } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";

export const informationSharedAbout: About = {
  mayRecord: [...leads, "dsl", "senco"],
  recordedAs: "Sharing of information recorded",
  offered: withProvider(toCorrect("information-shared")),
};
