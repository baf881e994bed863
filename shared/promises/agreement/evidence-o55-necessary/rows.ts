import { hasProvider } from "#domain/routes.ts";
import { isJudged } from "#promises/gate/contract.ts";
import { type Evidence, evidenceRow } from "#promises/obligations/evidence.ts";
import type { Row } from "#promises/obligations/obligation.ts";

export const evidenceO55NecessaryEvidence: Evidence = {
  form: "evidence-o55-necessary",
  id: "O55",
  part: "necessary",
  on: hasProvider,
  title: "Judge whether the provider’s written agreement is necessary",
  owner: "ap-lead",
  phase: "commissioning",
  blocks: "process",
  settings: ["sla.required"],
  notApplicable: (f) => (isJudged(f) ? undefined : "The policy leaves nothing to judge."),
};

export const evidenceO55NecessaryRows: readonly Row[] = [evidenceRow(evidenceO55NecessaryEvidence)];
