import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const paperGivenAbout: About = {
  mayRecord: [...leads, "attendance-officer", "key-contact", "data-manager"],
  recordedAs: "Mark a printed letter as given",
  page: ({ id }) => `/placements/${id}/papers`,
};
