import type { Recorded } from "./recorded.ts";
import { latestOf, recordsOf } from "./records.ts";
import type { Placement } from "./state.ts";

/** The child-protection file as it was sent last, whose receipt nobody has confirmed. */
export const fileWithoutReceipt = (p: Placement): Recorded<"protection-file"> | undefined => {
  const file = latestOf(p, "protection-file");
  if (file?.answers.outcome !== "sent") return undefined;
  const isConfirmed = recordsOf(p, "protection-receipt").some(
    (r) => r.version > file.version && r.answers.outcome === "confirmed",
  );
  return isConfirmed ? undefined : file;
};
