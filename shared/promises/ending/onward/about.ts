import type { About } from "#promises/about.ts";
import { goingBack } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";

export const onwardAbout: About = {
  mayRecord: leads,
  recordedAs: "Way onward recorded",
  offered: goingBack,
};
