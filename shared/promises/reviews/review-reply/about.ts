import type { About } from "#promises/about.ts";
import { live } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";
import { plannedMeetings } from "#streams/placement/reviews/meetings.ts";

export const reviewReplyAbout: About = {
  mayRecord: [...leads, "key-contact"],
  recordedAs: "Reply to an invitation to a review received",
  offered: (f) => live(f) && plannedMeetings(f.placement).length > 0,
  comesAgain: true,
};
