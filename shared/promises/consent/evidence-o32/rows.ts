import { type Evidence, evidenceRow } from "#promises/obligations/evidence.ts";
import type { Row } from "#promises/obligations/obligation.ts";

export const evidenceO32Evidence: Evidence = {
  form: "evidence-o32",
  id: "O32",
  title: "Have the parent acknowledge the standards of behaviour",
  owner: "ap-lead",
  phase: "consent",
  byLink: "parents",
};

export const evidenceO32Rows: readonly Row[] = [evidenceRow(evidenceO32Evidence)];
