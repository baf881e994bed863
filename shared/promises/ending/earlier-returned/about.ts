import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";
import { earlierToReturn } from "#streams/placement/provider/data-held.ts";

export const earlierReturnedAbout: About = {
  mayRecord: leads,
  recordedAs: "What became of the records at the earlier provider",
  offered: (f) => earlierToReturn(f.placement) !== undefined,
  offeredAs: "Record what the earlier provider says of the records it had",
  inEveryPhase: true,
  comesAgain: true,
};
