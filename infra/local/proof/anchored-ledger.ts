import type { Ledger } from "#ports/ledger.ts";
import type { Anchors } from "./anchors.ts";

/** The ledger with every commit noted apart before and after it is written. */
export const anchoredLedger = (ledger: Ledger, anchors: Pick<Anchors, "begin" | "end">): Ledger => ({
  ...ledger,
  async append(commit) {
    anchors.begin(commit);
    // A fault leaves the note: whether the commit was written, the next look at the ledger tells.
    const appended = await ledger.append(commit);
    anchors.end(commit, appended.kind === "appended");
    return appended;
  },
});
