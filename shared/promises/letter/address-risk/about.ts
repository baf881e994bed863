import type { About } from "#promises/about.ts";
import { beforeEnd } from "#promises/offered.ts";
import { safety } from "#promises/who.ts";
import { atOddsWithNotice } from "#streams/placement/notice/address-risk.ts";

export const addressRiskAbout: About = {
  mayRecord: safety,
  recordedAs: "Decided whether a contact is told the place",
  offered: (f) => beforeEnd(f) && atOddsWithNotice(f.placement).length > 0,
  comesAgain: true,
  inEveryPhase: true,
  ready: (p) => p.provider !== undefined,
};
