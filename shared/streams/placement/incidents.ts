import type { Recorded } from "./recorded.ts";
import { recordsOf } from "./records.ts";
import type { Placement } from "./state.ts";

const same = (a: Recorded<"incident">, b: Recorded<"incident">): boolean =>
  a.answers.on === b.answers.on && a.answers.at === b.answers.at;

/** The earliest serious incident that nobody has decided about; a record of the same moment decides it (catalogue O95). */
export const openIncident = (p: Placement): Recorded<"incident"> | undefined => {
  const all = recordsOf(p, "incident");
  return all.find(
    (r) =>
      r.answers.decision === "not-yet" &&
      !all.some((later) => same(r, later) && later.answers.decision !== "not-yet"),
  );
};
