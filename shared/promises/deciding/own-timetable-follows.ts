import type { LetterId } from "#ids/letter-id.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { Following } from "../act.ts";
import type { Submission } from "./guarding.ts";
import { numberOf } from "./living.ts";
import { tellParents } from "./telling-parents.ts";

/** To the parents, by e-mail or on paper. */
export const toParents = (p: Placement, notice: LetterId, s: Submission): Following =>
  tellParents(p, { notice, key: `${p.id}-${notice}-${numberOf(p, s)}`, facts: { placement: p.id } });
