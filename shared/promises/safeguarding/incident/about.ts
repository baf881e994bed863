import type { About } from "#promises/about.ts";
import { live } from "#promises/offered.ts";
import { leads, safety } from "#promises/who.ts";
import { arrived } from "#streams/placement/facts.ts";
import { openIncident } from "#streams/placement/incidents.ts";

export const incidentAbout: About = {
  mayRecord: [...leads, ...safety],
  recordedAs: "Serious incident recorded",
  offered: live,
  ready: arrived,
  beginsFrom: openIncident,
};
