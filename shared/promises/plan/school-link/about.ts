import type { About } from "#promises/about.ts";
import { toCorrect } from "#promises/offered.ts";
import { leads, safety } from "#promises/who.ts";

export const schoolLinkAbout: About = {
  mayRecord: [...leads, ...safety],
  recordedAs: "Whom to ring recorded",
  offered: toCorrect("school-link"),
};
