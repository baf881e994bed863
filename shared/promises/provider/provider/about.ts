import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const providerAbout: About = {
  mayRecord: leads,
  recordedAs: "Provider chosen",
  ready: (p) => p.forms.decision !== undefined || p.takenOver !== undefined,
  claims: "provider",
};
