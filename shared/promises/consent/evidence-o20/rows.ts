import { type Evidence, evidenceRow } from "#promises/obligations/evidence.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { waitsForNoContract } from "../waits-for-no-contract.ts";

export const evidenceO20Evidence: Evidence = {
  form: "evidence-o20",
  id: "O20",
  title: "Have the parent sign the agreement",
  owner: "ap-lead",
  binds: "parents",
  phase: "consent",
  blocks: "process",
  byLink: "parents",
  notApplicable: waitsForNoContract,
};

export const evidenceO20Rows: readonly Row[] = [evidenceRow(evidenceO20Evidence)];
