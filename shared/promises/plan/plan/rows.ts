import type { Row } from "#promises/obligations/obligation.ts";
import { targets } from "#promises/obligations/targets.ts";
import { dueAnew, madeFor } from "#promises/obligations/terms-held.ts";
import { decidedChange } from "#promises/reviews/decided-change.ts";
import { reviewsAgreed, servesEhcp } from "#streams/placement/consent/agreed-terms.ts";
import { formOf } from "#streams/placement/facts.ts";
import { dueWithChecks } from "../due-with-checks.ts";

export const planRows: readonly Row[] = [
  {
    id: "O8",
    // The agreement on flexi-schooling is its plan (catalogue O118).
    on: (route) => route !== "flexi",
    title: "Make the personal plan, agreed with pupil and provider",
    inHouse: "Make the personal plan, agreed with the pupil",
    owner: "ap-lead",
    phase: "checks",
    blocks: "process",
    form: "plan",
    due: dueAnew("plan", targets.lookedAtAnew, dueWithChecks),
    // It is agreed with pupil and provider for these days and this time (K2.1).
    met: (f) => (servesEhcp(f) ? madeFor(f, "plan", formOf(f.placement, "plan")) : undefined),
  },
  {
    id: "O7",
    part: "reviews",
    // Flexi-schooling is reviewed as its agreement says (catalogue O118).
    on: (route) => route !== "flexi",
    title: "Arrange how often it is reviewed, so that the plan is whole",
    owner: "ap-lead",
    phase: "checks",
    blocks: "process",
    form: "plan",
    due: dueWithChecks,
    met: (f) =>
      reviewsAgreed(f.placement) === ""
        ? undefined
        : (formOf(f.placement, "meeting") ?? formOf(f.placement, "plan")),
  },
  decidedChange("plan", { form: "plan", title: "Put into the plan what the review changed" }),
];
