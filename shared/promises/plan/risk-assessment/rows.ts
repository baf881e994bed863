import { lookedAtAgain, namedDay } from "#promises/obligations/looked-at-again.ts";
import type { Met, Row } from "#promises/obligations/obligation.ts";
import { targets } from "#promises/obligations/targets.ts";
import { dueAnew, madeFor } from "#promises/obligations/terms-held.ts";
import { hasBegun } from "#streams/placement/begun.ts";
import { answerOf, arrived, ended, type Facts, formOf } from "#streams/placement/facts.ts";
import { recordsOf } from "#streams/placement/records.ts";
import { dueWithChecks } from "../due-with-checks.ts";

const isPast = (f: Facts, day: string): boolean => day !== "" && day < f.today;

/** The assessment under which the pupil starts, or started: a later look at it does not make it late. */
const assessed = (f: Facts): Met | undefined => {
  const { placement: p } = f;
  const before = arrived(p) ? (p.forms.arrival?.version ?? 0) : Number.POSITIVE_INFINITY;
  const found = recordsOf(p, "risk-assessment").findLast((r) => r.version < before);
  if (hasBegun(p, f.today)) return found ?? formOf(p, "risk-assessment");
  const holds = ended(p) || !isPast(f, namedDay(f, "risk-assessment"));
  return holds && answerOf(p, "risk-assessment", "may-start") === "yes"
    ? madeFor(f, "risk-assessment", found)
    : undefined;
};

export const riskAssessmentRows: readonly Row[] = [
  {
    id: "O9",
    title: "Assess the risks for this pupil",
    owner: "ap-lead",
    phase: "checks",
    blocks: "law-or-safety",
    always: true,
    form: "risk-assessment",
    due: dueAnew("risk-assessment", targets.lookedAtAnew, dueWithChecks),
    // Before the first day one that is due to be looked at again is none; later that is O9-again.
    met: assessed,
  },
  lookedAtAgain({
    id: "O9",
    title: "Look at the pupil’s risk assessment again",
    boundTo: "risk-assessment",
    owner: "ap-lead",
    form: "risk-assessment",
    always: true,
  }),
];
