import { refuse } from "#domain/decision.ts";
import { hasProvider, isOwnTimetable } from "#domain/routes.ts";
import { decidedToPlace } from "#streams/placement/facts.ts";
import { after, type Guard } from "./guarding.ts";

/** What is recorded of a provider has no place where the school itself provides. */
export const atProvider: Guard = (f) =>
  hasProvider(f.placement.route)
    ? undefined
    : refuse("There is no provider on this route: the school itself provides.");

export const toPlace: Guard = (f) =>
  decidedToPlace(f.placement)
    ? undefined
    : refuse("First record the decision to arrange alternative provision.");

const chosen = after("provider", "choose the provider");

/** A direction to another school leads to a school, which keeps the second register (catalogue O61, O127). */
export const schoolOnRoute: Guard = (f, s) =>
  f.placement.route === "direction-to-school" && s.provider?.isSchool === "no"
    ? refuse("This provider is not a school. Choose another, or change the route to a direction.", "provider")
    : undefined;

/** The provider is chosen, or there is none and it was decided to place; a timetable of the school itself is proposed with its sessions. */
export const placeKnown: Guard = (f, s) => {
  if (isOwnTimetable(f.placement.route)) return undefined;
  return hasProvider(f.placement.route) ? chosen(f, s) : toPlace(f, s);
};
