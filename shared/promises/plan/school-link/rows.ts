import type { Row } from "#promises/obligations/obligation.ts";
import { formOf } from "#streams/placement/facts.ts";
import { dueWithChecks } from "../due-with-checks.ts";

export const schoolLinkRows: readonly Row[] = [
  {
    id: "O124",
    part: "numbers",
    title: "Know whom to ring: safeguarding leads and the authority’s officer",
    owner: "dsl",
    phase: "checks",
    blocks: "law-or-safety",
    always: true,
    form: "school-link",
    due: dueWithChecks,
    met: (f) => formOf(f.placement, "school-link"),
  },
  {
    id: "O64",
    title: "Name the key contact at school",
    owner: "ap-lead",
    phase: "checks",
    form: "school-link",
    due: dueWithChecks,
    met: (f) => formOf(f.placement, "school-link"),
  },
];
