import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";
import { letterInForce } from "#streams/placement/notice/notice.ts";

export const letterGivenAbout: About = {
  mayRecord: [...leads, "attendance-officer", "data-manager"],
  recordedAs: "Record that the letter was given",
  ready: (p) => letterInForce(p) !== undefined,
};
