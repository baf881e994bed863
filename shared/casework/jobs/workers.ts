import { packWork } from "../evidence/pack-work.ts";
import { comparisonWork } from "../governors/compare-policies.ts";
import { importWork } from "../import/work.ts";
import type { WorkKind } from "./parts.ts";
import type { WorkDone } from "./worker.ts";

/** How each kind of work is done. */
export const workers: Readonly<Record<WorkKind, WorkDone>> = {
  import: importWork,
  pack: packWork,
  comparison: comparisonWork,
};
