import type { About } from "#promises/about.ts";
import { beforeEnd } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";

export const routeAbout: About = {
  mayRecord: leads,
  recordedAs: "Change the route",
  offered: beforeEnd,
};
