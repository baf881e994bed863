import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const meetingAbout: About = {
  mayRecord: leads,
  recordedAs: "Initial meeting recorded",
  ready: (p) => p.forms.referral !== undefined,
};
