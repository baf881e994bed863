import type { LetterId } from "#ids/letter-id.ts";
import type { Following } from "#promises/act.ts";
import type { Placement } from "#streams/placement/state.ts";
import { timesOf } from "../following-from.ts";
import type { Submission } from "../guards/guard.ts";
import { tellParents } from "./parents.ts";

/** To the parents, by e-mail or on paper. */
export const toParents = (p: Placement, notice: LetterId, s: Submission): Following =>
  tellParents(p, { notice, key: `${p.id}-${notice}-${timesOf(p, s.form)}`, facts: { placement: p.id } });
