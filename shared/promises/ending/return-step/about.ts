import type { About } from "#promises/about.ts";
import { goingBack } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";

export const returnStepAbout: About = {
  mayRecord: [...leads, "senco", "key-contact"],
  recordedAs: "Step of the return recorded",
  offered: (f) => goingBack(f) && f.placement.forms["return-plan"] !== undefined,
  comesAgain: true,
};
