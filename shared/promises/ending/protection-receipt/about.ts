import type { About } from "#promises/about.ts";
import { safety } from "#promises/who.ts";
import { fileWithoutReceipt } from "#streams/placement/protection-file.ts";

export const protectionReceiptAbout: About = {
  mayRecord: safety,
  recordedAs: "Safeguarding step recorded",
  offered: (f) => fileWithoutReceipt(f.placement) !== undefined,
  inEveryPhase: true,
  comesAgain: true,
};
