import { answerOf, formOf } from "../placement/facts.ts";
import type { Role } from "../roles.ts";
import type { ObligationId } from "../rules.ts";
import { beforeStart, leadTimes } from "./before-start.ts";
import { providerCheckRows } from "./checks-provider.ts";
import type { Facts, Row } from "./obligation.ts";

const has = (f: Facts, status: string): boolean => f.placement.statuses.includes(status);
const due = beforeStart(leadTimes.checks);

/** Those whom a status of the pupil brings in; asked of every school, because the child's rights do not hang on a policy. */
const involving = (
  id: ObligationId,
  title: string,
  owner: Role,
  form: string,
  unless: (f: Facts) => string | undefined,
): Row => ({
  id,
  title,
  owner,
  phase: "checks",
  always: true,
  form,
  due,
  notApplicable: unless,
  met: (f) => formOf(f.placement, form),
});

export const checksRows: readonly Row[] = [
  {
    id: "O8",
    title: "Make the personal plan, agreed with pupil and provider",
    owner: "ap-lead",
    phase: "checks",
    blocks: "process",
    form: "plan",
    due,
    met: (f) => formOf(f.placement, "plan"),
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
    met: (f) =>
      answerOf(f.placement, "risk-assessment", "may-start") === "yes"
        ? formOf(f.placement, "risk-assessment")
        : undefined,
  },
  {
    ...involving("O11", "Involve the local authority: EHC plan", "senco", "authority-involved", (f) =>
      has(f, "ehcp") ? undefined : "The pupil has no education, health and care plan.",
    ),
    blocks: "process",
  },
  {
    ...involving(
      "O12",
      "Involve virtual school head and social worker",
      "designated-teacher",
      "virtual-school-involved",
      (f) => (has(f, "looked-after") ? undefined : "The pupil is not looked after."),
    ),
    blocks: "process",
  },
  involving("O13", "Tell the social worker of the placement", "dsl", "social-worker-involved", (f) => {
    if (has(f, "looked-after")) return "The social worker is involved as for every looked-after child.";
    return has(f, "social-worker") ? undefined : "The pupil has no social worker.";
  }),
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
