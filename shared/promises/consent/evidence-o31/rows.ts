import { type Evidence, evidenceRow } from "#promises/obligations/evidence.ts";
import type { Row } from "#promises/obligations/obligation.ts";

export const evidenceO31Evidence: Evidence = {
  form: "evidence-o31",
  id: "O31",
  title: "Have the parent acknowledge the rule on banned substances",
  owner: "ap-lead",
  phase: "consent",
  byLink: "parents",
};

export const evidenceO31Rows: readonly Row[] = [evidenceRow(evidenceO31Evidence)];
