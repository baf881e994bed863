import { hasProvider } from "#domain/routes.ts";
import { type Evidence, evidenceRow } from "#promises/obligations/evidence.ts";
import type { Row } from "#promises/obligations/obligation.ts";

export const evidenceO18JourneyEvidence: Evidence = {
  form: "evidence-o18-journey",
  id: "O18",
  part: "journey",
  on: hasProvider,
  title: "Agree how the pupil gets there, and see the checks of whoever drives",
  owner: "ap-lead",
  binds: "journey",
  phase: "checks",
  blocks: "process",
};

export const evidenceO18JourneyRows: readonly Row[] = [evidenceRow(evidenceO18JourneyEvidence)];
