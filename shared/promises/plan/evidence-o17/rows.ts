import { type Evidence, evidenceRow } from "#promises/obligations/evidence.ts";
import type { Row } from "#promises/obligations/obligation.ts";

export const evidenceO17Evidence: Evidence = {
  form: "evidence-o17",
  id: "O17",
  title: "See that the curriculum stays broad and balanced",
  owner: "ap-lead",
  phase: "commissioning",
};

export const evidenceO17Rows: readonly Row[] = [evidenceRow(evidenceO17Evidence)];
