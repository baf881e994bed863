import { reviewsAgreed, servesEhcp } from "../placement/agreed-terms.ts";
import { answerOf, ended, formOf } from "../placement/facts.ts";
import { arrived } from "../placement/life.ts";
import { beforeStart, leadTimes } from "./before-start.ts";
import { providerCheckRows } from "./checks-provider.ts";
import { namedDay } from "./looked-at-again.ts";
import type { Facts, Row } from "./obligation.ts";
import { rightsRows } from "./rights.ts";

const isPast = (f: Facts, day: string): boolean => day !== "" && day < f.today;

const due = beforeStart(leadTimes.checks);

export const checksRows: readonly Row[] = [
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
    due,
    met: (f) => (servesEhcp(f) ? formOf(f.placement, "plan") : undefined),
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
    due,
    met: (f) =>
      reviewsAgreed(f.placement) === ""
        ? undefined
        : (formOf(f.placement, "meeting") ?? formOf(f.placement, "plan")),
  },
  {
    id: "O9",
    title: "Assess the risks for this pupil",
    owner: "ap-lead",
    phase: "checks",
    blocks: "law-or-safety",
    always: true,
    form: "risk-assessment",
    due,
    // Before the first day one that is due to be looked at again is none; later that is O9-again.
    met: (f) =>
      answerOf(f.placement, "risk-assessment", "may-start") === "yes" &&
      (arrived(f.placement) || ended(f.placement) || !isPast(f, namedDay(f, "risk-assessment")))
        ? formOf(f.placement, "risk-assessment")
        : undefined,
  },
  ...rightsRows,
  {
    id: "O124",
    part: "numbers",
    title: "Know whom to ring: safeguarding leads and the authority’s officer",
    owner: "dsl",
    phase: "checks",
    blocks: "law-or-safety",
    always: true,
    form: "school-link",
    due,
    met: (f) => formOf(f.placement, "school-link"),
  },
  {
    id: "O64",
    title: "Name the key contact at school",
    owner: "ap-lead",
    phase: "checks",
    form: "school-link",
    due,
    met: (f) => formOf(f.placement, "school-link"),
  },
  ...providerCheckRows,
];
