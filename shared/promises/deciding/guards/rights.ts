import { refuse } from "#domain/decision.ts";
import { type Guard, inPhase, text } from "./guard.ts";

export const open = inPhase("referral", "consent", "checks", "commissioning", "active", "reintegration");

export const lookedAtLater: Guard = (f, s) =>
  text(s, "again") !== "no" && text(s, "next-on") <= f.today
    ? refuse("The day on which it is looked at again must be after today.", "next-on")
    : undefined;
