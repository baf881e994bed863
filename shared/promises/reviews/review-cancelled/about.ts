import type { About } from "#promises/about.ts";
import { notClosed } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";
import { plannedMeetings } from "#streams/placement/reviews/meetings.ts";

export const reviewCancelledAbout: About = {
  mayRecord: [...leads, "key-contact"],
  recordedAs: "Planned review called off",
  offered: (f) => notClosed(f) && plannedMeetings(f.placement).length > 0,
  comesAgain: true,
};
