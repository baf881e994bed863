import { hasProvider } from "#domain/routes.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { called, recurring } from "#promises/obligations/recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { holdsAnswer, recordsOf } from "#streams/placement/records.ts";
import { nextVisit } from "#streams/placement/reviews/visits.ts";
import type { Placement } from "#streams/placement/state.ts";

const onSite = (p: Placement) => recordsOf(p, "visit").findLast((r) => holdsAnswer(r, "how", "on-site"));

/** The latest contact in another way than a visit at the provider. */
const elsewhere = (p: Placement) => recordsOf(p, "visit").findLast((r) => !holdsAnswer(r, "how", "on-site"));

/** The latest visit, if something could not be seen on it and nobody has looked in another way since. */
const notSeen = (p: Placement) => {
  const visit = onSite(p);
  const said = Object.values(visit?.words ?? {}).some((w) => w.fields.includes("not-seen"));
  return visit && said && (elsewhere(p)?.version ?? 0) < visit.version ? visit : undefined;
};

export const visitRows: readonly Row[] = [
  recurring({
    id: "O89",
    title: "Visit the provider",
    on: hasProvider,
    owner: "ap-lead",
    form: "visit",
    lead: 21,
    settings: ["qaVisit.cadence"],
    next: nextVisit,
  }),
  recurring({
    id: "O90",
    on: hasProvider,
    title: "On a visit, see staff, pupil, work, lessons and free time",
    owner: "ap-lead",
    form: "visit",
    lead: 21,
    settings: ["qaVisit.cadence"],
    next: nextVisit,
    latest: onSite,
  }),
  called({
    id: "O91",
    on: hasProvider,
    title: "Look more closely at what a visit could not see: at home, by phone or online",
    owner: "ap-lead",
    form: "visit",
    by: (f) => notSeen(f.placement),
    due: (f, by) =>
      schoolDaysAfter(f.placement.calendar, dateOf(by.at), targets.closerLook, "the visit was recorded"),
    otherwise:
      "No visit has left anything unseen. A home visit, a call or an online meeting can be recorded at any time.",
    answered: (f) => elsewhere(f.placement),
  }),
  recurring({
    id: "O92",
    on: hasProvider,
    title: "Record each visit, and what must follow from it",
    owner: "ap-lead",
    form: "visit",
    lead: 21,
    settings: ["qaVisit.cadence"],
    next: nextVisit,
  }),
];
