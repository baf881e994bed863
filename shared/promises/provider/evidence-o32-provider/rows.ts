import { hasProvider } from "#domain/routes.ts";
import { type Evidence, evidenceRow } from "#promises/obligations/evidence.ts";
import type { Row } from "#promises/obligations/obligation.ts";

export const evidenceO32ProviderEvidence: Evidence = {
  form: "evidence-o32-provider",
  id: "O32",
  part: "provider",
  on: hasProvider,
  title: "Agree with the provider on the same standards of behaviour as at school",
  owner: "ap-lead",
  binds: "at-provider",
  phase: "commissioning",
  byLink: "provider",
};

export const evidenceO32ProviderRows: readonly Row[] = [evidenceRow(evidenceO32ProviderEvidence)];
