import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const referralAbout: About = {
  mayRecord: [...leads, "referrer", "senco", "dsl"],
  recordedAs: "Referral submitted",
  page: ({ id }) => `/placements/${id}/referral`,
};
