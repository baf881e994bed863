import type { Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import { hasProvider, isOwnTimetable, routeNames } from "#domain/routes.ts";
import type { Route } from "#domain/rules/rules.ts";
import type { Ask } from "#streams/placement/asks.ts";
import { hasBegun } from "#streams/placement/begun.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { ended, type Facts } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";

const closes = (ask: Ask): PlacementEvent => ({
  type: "ask-withdrawn",
  ask: ask.id,
  reason: "route-changed",
});

/** Questions that no longer stand: to the parents where the new route asks none or another place, to a provider where there is none. */
const noLongerAsked = (p: Placement, after: Facts, to: Route): readonly PlacementEvent[] => {
  const elsewhere = hasProvider(p.route) !== hasProvider(to);
  const none = after.rules.settings["consent.mode"].value === "none";
  return p.asks
    .filter((a) => !a.withdrawn)
    .filter((a) => (a.purpose === "consent" ? none || elsewhere : !hasProvider(to)))
    .map(closes);
};

/** Why a placement cannot change to a route now; undefined when it can. */
export const cannotChange = ({ placement: p, today }: Facts, to: Route): string | undefined => {
  if (p.phase === "closed" || p.phase === "reintegration" || ended(p))
    return "This placement is over: its route can no longer be changed.";
  if (p.route === to) return `It is on this route already: ${routeNames[to]}.`;
  if (
    hasBegun(p, today) &&
    (hasProvider(p.route) !== hasProvider(to) || isOwnTimetable(p.route) !== isOwnTimetable(to))
  )
    return "The pupil has started, and the new route is at another place. End this placement, and open a referral on the new route.";
  return undefined;
};

/**
 * Changes the route, with its reason (catalogue O127; TWE 8.8: after a refusal a direction stays open). `after`: the
 * facts as the new route's rules make them. Obligations are worked out anew from then on, and the letter in force tells
 * of the old route, so another is owed.
 */
export const changeRoute = (f: Facts, after: Facts, to: Route, words: Words): Decision<PlacementEvent> => {
  const p = f.placement;
  const why = cannotChange(f, to);
  if (why) return refuse(why, "to");
  return decided([{ type: "route-changed", from: p.route, to, words }, ...noLongerAsked(p, after, to)]);
};
