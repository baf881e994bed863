import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";
import { sheetsToGive } from "#streams/placement/own-page/sheets.ts";

export const pageSheetGivenAbout: About = {
  mayRecord: [...leads, "attendance-officer", "key-contact"],
  recordedAs: "Codes on paper handed over",
  offered: ({ placement: p }) => sheetsToGive(p).length > 0,
  comesAgain: true,
  inEveryPhase: true,
  page: ({ id }) => `/placements/${id}/pages`,
};
