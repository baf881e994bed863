import { type Evidence, evidenceRow } from "#promises/obligations/evidence.ts";
import type { Row } from "#promises/obligations/obligation.ts";

export const evidenceO12KinshipEvidence: Evidence = {
  form: "evidence-o12-kinship",
  id: "O12",
  part: "kinship",
  title: "Ask the virtual school for advice: the child lives in kinship care",
  owner: "designated-teacher",
  phase: "checks",
  always: true,
  notApplicable: (f) =>
    f.placement.statuses.includes("kinship-care") ? undefined : "No kinship care is recorded as a status.",
};

export const evidenceO12KinshipRows: readonly Row[] = [evidenceRow(evidenceO12KinshipEvidence)];
