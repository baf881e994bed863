import { type Evidence, evidenceRow } from "#promises/obligations/evidence.ts";
import type { Row } from "#promises/obligations/obligation.ts";

export const evidenceO32PupilEvidence: Evidence = {
  form: "evidence-o32-pupil",
  id: "O32",
  part: "pupil",
  title: "Talk the standards of behaviour over with the pupil",
  owner: "key-contact",
  phase: "commissioning",
};

export const evidenceO32PupilRows: readonly Row[] = [evidenceRow(evidenceO32PupilEvidence)];
