import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, notEnded, text } from "#promises/deciding/guards/guard.ts";
import { atOddsWithNotice } from "#streams/placement/notice/address-risk.ts";

const somebody: Fit = ({ placement: p }) =>
  atOddsWithNotice(p).length > 0
    ? undefined
    : refuse("The notice goes to nobody who is not to learn the place.");

const placeKnown: Fit = ({ placement: p }) =>
  p.provider ? undefined : refuse("First choose the provider: the risk hangs on the place.");

export const addressRiskFits: readonly Fit[] = [notEnded, somebody, placeKnown];

const aboutOneOfThem: Guard<"address-risk"> = ({ placement: p }, s) =>
  atOddsWithNotice(p).some((contact) => contact.id === text(s, "to"))
    ? undefined
    : refuse("Select somebody who gets the notice and is not to learn the place.", "to");

export const addressRiskTakes: readonly Guard<"address-risk">[] = [aboutOneOfThem];
