import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, text } from "#promises/deciding/guards/guard.ts";
import { openOrClosed } from "#promises/deciding/guards/life.ts";
import { contactOf } from "#streams/placement/facts.ts";

export const pageAllowedFits: readonly Fit[] = [openOrClosed];

/** The record of a contact is what the safeguarding lead relaxes; a page never goes round it. */
const notRestricted: Guard<"page-allowed"> = ({ placement: p }, s) =>
  contactOf(p, text(s, "to"))?.restricted === "yes" && text(s, "page") !== "none"
    ? refuse("This person may not be contacted. Change their record first, if that is right.", "to")
    : undefined;

export const pageAllowedTakes: readonly Guard<"page-allowed">[] = [notRestricted];
