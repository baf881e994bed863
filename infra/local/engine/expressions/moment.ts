import type { Ids } from "#ports/ids.ts";

/** The instant (epoch milliseconds) and the source of randomness that an evaluation may see. */
export type Moment = { readonly now: number; readonly ids: Ids };
