import { londonDate } from "#domain/calendar/london.ts";
import { didNotCome, hasBegun } from "#streams/placement/begun.ts";
import { askedForConsent } from "#streams/placement/consent/askers.ts";
import { consentStands } from "#streams/placement/consent/consent.ts";
import { decidedAgainst, type Facts, saidToEarlierTerms, startOf } from "#streams/placement/facts.ts";
import type { Phase } from "#streams/placement/phase.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { Obligation } from "../obligations/obligation.ts";
import { blocking } from "../obligations/obligations-of.ts";

/** Another route may ask what an earlier phase had settled. */
const rerouted = (p: Placement): boolean => p.routeChanges.length > 0;

/** Whether a parent agreed to other terms than those of now (findings K2.1). */
const askedAnew = (p: Placement): boolean =>
  askedForConsent(p).some((c) => saidToEarlierTerms(p, c.id) !== undefined);

/** Rows that may stand open again before a start: a new right of the pupil brings people in, or the provider may not be used. */
const reopening: readonly string[] = ["O11", "O12", "O35", "O41", "O54", "O101"];

/**
 * Whether the first day has come. From then on the child is where the placement says, whatever is recorded of school,
 * provider, policy, calendar or statuses, and whether or not staff have noted the arrival: what becomes owed then is owed
 * beside the running placement, and its phase does not move back.
 */
const firstDayHasCome = (f: Facts): boolean =>
  hasBegun(f.placement, f.today) || f.today >= startOf(f.placement);

/**
 * Whether an active placement whose first day is still ahead must be settled anew: something of commissioning stands
 * open again, or a new right of the pupil or a fault of the provider does.
 */
export const reopensBeforeStart = (f: Facts, obligations: readonly Obligation[]): boolean =>
  f.placement.phase === "active" &&
  !firstDayHasCome(f) &&
  (blocking(obligations, "commissioning").length > 0 ||
    blocking(obligations, "checks").some((o) => reopening.includes(o.id)));

const sentBackPhases: readonly Phase[] = ["referral", "consent", "checks", "commissioning"];

/**
 * Whether a placement was sent back after its first day, as earlier versions did: the child goes on being expected where
 * they are, so it runs again. Not where dates or route were settled anew since, or the pupil is known not to have come.
 */
export const wasRunning = (f: Facts): boolean => {
  const p = f.placement;
  const back = p.sentBack;
  if (!back || !sentBackPhases.includes(p.phase) || decidedAgainst(p) || didNotCome(p)) return false;
  const start = startOf(p);
  return (
    start !== "" &&
    start <= londonDate(back.at) &&
    (p.forms.timetable?.version ?? 0) < back.version &&
    (p.routeChanges.at(-1)?.version ?? 0) < back.version
  );
};

/**
 * Where a placement goes back to before its start: to the parents when their agreement no longer stands (they changed
 * their mind, the terms or the route changed), to the checks when one of them no longer does, and to the referral
 * when a new route asks something of it.
 */
export const goesBack = (f: Facts, obligations: readonly Obligation[]): Phase | undefined => {
  const { placement: p } = f;
  if (p.phase === "reintegration" || p.phase === "referral") return undefined;
  if (rerouted(p) && blocking(obligations, "referral").length > 0) return "referral";
  if ((rerouted(p) || askedAnew(p)) && p.phase === "commissioning" && !consentStands(f)) return "consent";
  if (p.phase === "checks" && !consentStands(f)) return "consent";
  return p.phase === "commissioning" && blocking(obligations, "checks").length > 0 ? "checks" : undefined;
};
