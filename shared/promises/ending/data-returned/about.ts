import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";
import { returnAsked } from "#streams/placement/provider/data-held.ts";

export const dataReturnedAbout: About = {
  mayRecord: leads,
  recordedAs: "What became of the records at the provider",
  offered: (f) => returnAsked(f.placement) !== undefined,
  offeredAs: "Record what the provider says of the records it had",
  inEveryPhase: true,
};
