import type { About } from "#promises/about.ts";
import { toCorrect, withProvider } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";

export const laNoticeAbout: About = {
  mayRecord: [...leads, "senco", "dsl"],
  recordedAs: "Notice to the local authority recorded",
  offered: withProvider(toCorrect("la-notice")),
};
