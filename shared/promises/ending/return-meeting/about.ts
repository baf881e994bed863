import type { About } from "#promises/about.ts";
import { goingBack } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";

export const returnMeetingAbout: About = {
  mayRecord: [...leads, "senco", "key-contact"],
  recordedAs: "Talk with parents about the return recorded",
  offered: goingBack,
};
