import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";
import { arrived } from "#streams/placement/facts.ts";

export const reviewReplySettledAbout: About = {
  mayRecord: [...leads, "key-contact"],
  recordedAs: "Reply to an invitation dealt with",
  ready: arrived,
  comesAgain: true,
};
