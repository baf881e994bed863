import { type Evidence, evidenceRow } from "#promises/obligations/evidence.ts";
import type { Row } from "#promises/obligations/obligation.ts";

export const evidenceO31SearchEvidence: Evidence = {
  form: "evidence-o31-search",
  id: "O31",
  part: "search",
  title: "Record a search before going off site",
  owner: "key-contact",
  phase: "active",
  whenItHappens: "No search has been recorded.",
};

export const evidenceO31SearchRows: readonly Row[] = [evidenceRow(evidenceO31SearchEvidence)];
