import { recordSuspensionFrom } from "../../pupil/suspensions.ts";
import { allNew } from "../take.ts";
import { nothingTaken, type Taker } from "../worker.ts";
import type { PlannedSuspension } from "./plan-suspensions.ts";

/** Records one suspension of a sheet, or corrects the one on record that it is, by the command of the pupil's page. */
export const takeSuspension: Taker<PlannedSuspension> = async (deps, at, i, p) => {
  const { key, pupil, suspension, answers } = p;
  const none = p.errors.length > 0 || !pupil || i.refused.includes(key);
  if (none || (p.fresh ? i.refused.includes(allNew) : p.changes.length === 0)) return nothingTaken;
  const sender = { at, by: i.decidedBy, command: `import-${i.id}-${key}` };
  const about = { pupil, ...(suspension ? { suspension } : {}), imported: true };
  const refused = await recordSuspensionFrom(deps, sender, about, answers);
  if (refused) return { ...nothingTaken, refused: [refused.message] };
  return p.fresh ? { ...nothingTaken, fresh: 1 } : { ...nothingTaken, changes: 1 };
};
