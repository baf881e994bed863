import { hasProvider } from "#domain/routes.ts";
import { type Evidence, evidenceRow } from "#promises/obligations/evidence.ts";
import type { Row } from "#promises/obligations/obligation.ts";

export const evidenceO21Evidence: Evidence = {
  form: "evidence-o21",
  id: "O21",
  on: hasProvider,
  title: "Have the provider’s own medical and consent forms filled in",
  owner: "ap-lead",
  binds: "at-provider",
  phase: "commissioning",
  byLink: "provider",
  // They are back before the start (CRE 8): that the parents have them is only the question.
  onlyAsked: ["sent"],
};

export const evidenceO21Rows: readonly Row[] = [evidenceRow(evidenceO21Evidence)];
