import { refuse } from "#domain/decision.ts";
import { hasProvider, isOwnTimetable } from "#domain/routes.ts";
import { decidedToPlace } from "#streams/placement/facts.ts";
import { after, type Fit } from "./guard.ts";

/** What is recorded of a provider has no place where the school itself provides. */
export const atProvider: Fit = (f) =>
  hasProvider(f.placement.route)
    ? undefined
    : refuse("There is no provider on this route: the school itself provides.");

export const toPlace: Fit = (f) =>
  decidedToPlace(f.placement) || f.placement.takenOver
    ? undefined
    : refuse("First record the decision to arrange alternative provision.");

const chosen = after("provider", "choose the provider");

/** The provider is chosen, or there is none and it was decided to place; a timetable of the school itself is proposed with its sessions. */
export const placeKnown: Fit = (f) => {
  if (isOwnTimetable(f.placement.route)) return undefined;
  return hasProvider(f.placement.route) ? chosen(f) : toPlace(f);
};
