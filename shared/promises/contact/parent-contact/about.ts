import type { About } from "#promises/about.ts";
import { notClosed } from "#promises/offered.ts";
import { carers } from "#promises/who.ts";
import { arrived } from "#streams/placement/records.ts";

export const parentContactAbout: About = {
  mayRecord: [...carers, "attendance-officer"],
  recordedAs: "Contact with parents recorded",
  offered: (f) => arrived(f.placement) && notClosed(f),
  comesAgain: true,
};
