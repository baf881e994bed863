import type { About } from "#promises/about.ts";
import { notClosed } from "#promises/offered.ts";
import { carers } from "#promises/who.ts";
import { hasBegun } from "#streams/placement/begun.ts";

export const parentContactAbout: About = {
  mayRecord: [...carers, "attendance-officer"],
  recordedAs: "Contact with parents recorded",
  offered: (f) => hasBegun(f.placement, f.today) && notClosed(f),
  comesAgain: true,
};
