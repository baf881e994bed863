import { type Evidence, evidenceRow } from "#promises/obligations/evidence.ts";
import type { Row } from "#promises/obligations/obligation.ts";

export const evidenceO131Evidence: Evidence = {
  form: "evidence-o131",
  id: "O131",
  title: "Consider equality: whom it helps, and whom it could disadvantage",
  owner: "headteacher",
  phase: "referral",
};

export const evidenceO131Rows: readonly Row[] = [evidenceRow(evidenceO131Evidence)];
