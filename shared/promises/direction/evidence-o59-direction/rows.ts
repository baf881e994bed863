import { isDirection } from "#domain/routes.ts";
import { type Evidence, evidenceRow } from "#promises/obligations/evidence.ts";
import type { Row } from "#promises/obligations/obligation.ts";

export const evidenceO59DirectionEvidence: Evidence = {
  form: "evidence-o59-direction",
  id: "O59",
  part: "direction",
  title: "Send the authority its own form for directions, where it has one",
  on: isDirection,
  owner: "ap-lead",
  phase: "commissioning",
  always: true,
};

export const evidenceO59DirectionRows: readonly Row[] = [evidenceRow(evidenceO59DirectionEvidence)];
