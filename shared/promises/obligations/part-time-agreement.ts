import type { Route } from "#domain/rules.ts";
import { askedForConsent } from "#streams/placement/consent-askers.ts";
import { agreed, decidedToPlace, type Facts, formOf } from "#streams/placement/facts.ts";
import type { Row } from "./obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "./targets.ts";

const on = (route: Route): boolean => route === "part-time";

const afterOpening = (count: number) => (f: Facts) =>
  schoolDaysAfter(f.placement.calendar, dateOf(f.placement.openedAt), count, "the referral was opened");

const plan = (f: Facts) => formOf(f.placement, "part-time-plan");

/** Agreement, approval and limit of a part-time timetable: asked of every school (catalogue O112; WBS 9.3 to 9.6). */
export const partTimeAgreementRows: readonly Row[] = [
  {
    id: "O112",
    part: "proposal",
    title: "Propose it as part of a plan of support, and never for behaviour",
    owner: "ap-lead",
    phase: "referral",
    blocks: "process",
    always: true,
    on,
    form: "part-time-plan",
    settings: ["ptt.enabled"],
    after: (f) => f.placement.forms.timetable !== undefined,
    due: afterOpening(targets.referralAfterOpening),
    met: plan,
  },
  {
    id: "O112",
    title: "Have the headteacher or AP lead approve it, not whoever proposed it",
    owner: "headteacher",
    phase: "referral",
    blocks: "process",
    always: true,
    on,
    form: "decision",
    after: (f) => plan(f) !== undefined,
    met: (f) => {
      const decision = formOf(f.placement, "decision");
      return decidedToPlace(f.placement) && decision?.by !== plan(f)?.by ? decision : undefined;
    },
    notApplicable: (f) =>
      formOf(f.placement, "decision") && !decidedToPlace(f.placement) ? "It was not approved." : undefined,
  },
  {
    id: "O112",
    part: "lives-with",
    title: "Know the parent with whom the pupil lives, who may agree",
    owner: "ap-lead",
    phase: "referral",
    blocks: "process",
    always: true,
    on,
    form: "contacts",
    met: (f) =>
      askedForConsent(f.placement).length > 0 ? { at: f.placement.openedAt, version: 1 } : undefined,
  },
  {
    id: "O112",
    part: "agreed",
    title: "Agree it with the parent with whom the pupil lives",
    owner: "ap-lead",
    phase: "consent",
    always: true,
    on,
    form: "consent-received",
    asked: (f) => f.placement.asks.some((a) => a.purpose === "consent" && !a.withdrawn),
    met: (f) =>
      agreed(f.placement)
        ? {
            at: f.placement.asks.at(-1)?.answers.at(-1)?.at ?? f.placement.openedAt,
            version: f.placement.asks.at(-1)?.answers.at(-1)?.version ?? 1,
          }
        : undefined,
  },
  {
    id: "O112",
    part: "limit",
    title: "Set the day on which it ends",
    owner: "ap-lead",
    phase: "referral",
    always: true,
    on,
    form: "timetable",
    settings: ["placement.maximumPeriod"],
    met: (f) => formOf(f.placement, "timetable"),
  },
];
