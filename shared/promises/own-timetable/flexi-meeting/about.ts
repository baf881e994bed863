import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const flexiMeetingAbout: About = {
  mayRecord: leads,
  recordedAs: "Meeting about the request recorded",
  ready: (p) => p.forms["flexi-request"] !== undefined,
};
