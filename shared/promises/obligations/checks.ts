import { reviewsAgreed, servesEhcp } from "#streams/placement/agreed-terms.ts";
import { answerOf, ended, type Facts, formOf } from "#streams/placement/facts.ts";
import { arrived, recordsOf } from "#streams/placement/life.ts";
import { beforeStart, leadTimes } from "./before-start.ts";
import { providerCheckRows } from "./checks-provider.ts";
import { namedDay } from "./looked-at-again.ts";
import type { Met, Row } from "./obligation.ts";
import { rightsRows } from "./rights.ts";

const isPast = (f: Facts, day: string): boolean => day !== "" && day < f.today;

/** The assessment under which the pupil starts, or started: a later look at it does not make it late. */
const assessed = (f: Facts): Met | undefined => {
  const { placement: p } = f;
  const before = arrived(p) ? (p.forms.arrival?.version ?? 0) : Number.POSITIVE_INFINITY;
  const found = recordsOf(p, "risk-assessment").findLast((r) => r.version < before);
  if (arrived(p)) return found ?? formOf(p, "risk-assessment");
  const holds = ended(p) || !isPast(f, namedDay(f, "risk-assessment"));
  return holds && answerOf(p, "risk-assessment", "may-start") === "yes" ? found : undefined;
};

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
    met: assessed,
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
