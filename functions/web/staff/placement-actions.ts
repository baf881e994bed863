import { factsNow } from "#casework/rules/rules-in-force.ts";
import { waivable } from "#domain/placement/decide/waiving.ts";
import { panelOf, readyToApprove } from "#domain/placement/direction.ts";
import { ended } from "#domain/placement/facts.ts";
import { arrived } from "#domain/placement/life.ts";
import { offered } from "#domain/placement/pack.ts";
import type { Placement } from "#domain/placement/state.ts";
import { hasProvider } from "#domain/routes.ts";
import type { StaffContext } from "#door/context.ts";
import { fitsBeforeStart, formsBeforeStart } from "./forms-before-start.ts";
import { timetableFits } from "./timetable-actions.ts";

type Fits = (p: Placement, c: StaffContext) => boolean;

const before: Fits = (p) => !ended(p) && p.phase !== "closed" && p.phase !== "reintegration";
const live: Fits = (p, c) => before(p, c) && p.phase === "active" && arrived(p);
const goingBack: Fits = (p) =>
  arrived(p) && (p.phase === "reintegration" || (p.phase === "active" && ended(p)));
const asked: Fits = (p, c) => before(p, c) && p.asks.some((a) => a.purpose === "consent" && !a.withdrawn);

/** What belongs to one route, and the change of route itself. */
const routeActions: Readonly<Record<string, Fits>> = {
  "direction-panel": (p, c) => before(p, c) && readyToApprove(p),
  "direction-approval": (p, c) => before(p, c) && readyToApprove(p) && panelOf(p).length > 0,
  "work-set": (p, c) => before(p, c) && p.route === "sixth-day",
  "authority-referral": (p, c) => before(p, c) && ["sixth-day", "medical"].includes(p.route),
  "medical-evidence": (p, c) => before(p, c) && p.route === "medical",
  route: before,
};

/** Forms that can be opened at any time while they fit, besides those that obligations point to, in the order of the page. */
const more: Readonly<Record<string, Fits>> = {
  concern: (p) => p.phase !== "closed",
  confidentiality: (p) => p.phase !== "closed",
  "parent-contact": (p) => arrived(p) && p.phase !== "closed",
  "pastoral-contact": live,
  visit: live,
  "safeguarding-reference": (p) => p.phase !== "closed",
  meals: (p, c) => before(p, c) && p.forms.meals !== undefined,
  belonging: live,
  incident: live,
  "attendance-intervention": live,
  "staff-change": (p, c) => before(p, c) && (p.phase === "active" || p.phase === "commissioning"),
  "review-planned": live,
  "review-requested": live,
  "formal-review": live,
  "progress-report": live,
  "sessions-changed": live,
  ...timetableFits,
  "emergency-sheet": (p, c) => before(p, c) && p.forms["emergency-sheet"] !== undefined,
  "pack-again": (p, c) => before(p, c) && offered(p) !== undefined,
  "consent-received": asked,
  "consent-withdrawn": asked,
  ...Object.fromEntries(
    formsBeforeStart.map((form): [string, Fits] => [
      form,
      (p, c) => before(p, c) && fitsBeforeStart(p, form),
    ]),
  ),
  timetable: (p, c) =>
    before(p, c) && p.forms.timetable !== undefined && !p.forms.arrival && p.phase !== "referral",
  "notice-shortened": (p, c) => before(p, c) && p.letters.length > 0 && p.phase === "commissioning",
  waiver: (p, c) => p.phase !== "closed" && waivable(factsNow(c.deps, p)).length > 0,
  "pupil-views": goingBack,
  "return-meeting": goingBack,
  onward: goingBack,
  evaluation: (p) => arrived(p) && p.phase === "reintegration",
  ...routeActions,
  end: before,
};

/** Forms that have no place where the school itself provides. */
const ofProvider: readonly string[] = [
  ...formsBeforeStart.filter((form) => !["plan", "risk-assessment", "school-link"].includes(form)),
  "visit",
  "staff-change",
  "progress-report",
  "emergency-sheet",
  "pack-again",
];

/** The forms that fit a placement now. */
export const fittingForms = (c: StaffContext, p: Placement): readonly string[] =>
  Object.entries(more)
    .filter(([form, fits]) => fits(p, c) && (hasProvider(p.route) || !ofProvider.includes(form)))
    .map(([form]) => form);
