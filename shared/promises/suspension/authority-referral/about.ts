import type { About } from "#promises/about.ts";
import { beforeEnd } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";

export const authorityReferralAbout: About = {
  mayRecord: [...leads, "senco", "dsl"],
  recordedAs: "Referral to the local authority recorded",
  offered: (f) => beforeEnd(f) && ["sixth-day", "medical"].includes(f.placement.route),
};
