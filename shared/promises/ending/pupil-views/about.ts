import type { About } from "#promises/about.ts";
import { goingBack } from "#promises/offered.ts";
import { carers } from "#promises/who.ts";

export const pupilViewsAbout: About = {
  mayRecord: carers,
  recordedAs: "Pupil’s views recorded",
  offered: goingBack,
};
