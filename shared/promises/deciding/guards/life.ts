import { inPhase, notAfterToday } from "./guard.ts";
import { fromStart } from "./review.ts";

export const on = [notAfterToday("on", "The day"), fromStart("on")] as const;

export const active = inPhase("active");

/** From the first day on, and once the placement is closed as well: it is owed even then. */
export const evenAfterwards = inPhase("active", "reintegration", "closed");

/** On the way back, and once the placement is closed as well: it is owed even then. */
export const backOrClosed = inPhase("reintegration", "closed");

const openPhases = ["referral", "consent", "checks", "commissioning", "active", "reintegration"] as const;

export const open = inPhase(...openPhases);

export const openOrClosed = inPhase(...openPhases, "closed");
