import { inPhase, notAfterToday } from "./guard.ts";
import { fromStart } from "./review.ts";

export const on = [notAfterToday("on", "The day"), fromStart("on")] as const;

export const active = inPhase("active");

export const open = inPhase("referral", "consent", "checks", "commissioning", "active", "reintegration");
