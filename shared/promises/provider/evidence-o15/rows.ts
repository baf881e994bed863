import { hasProvider } from "#domain/routes.ts";
import { chosen } from "#promises/consent/waits-for-no-contract.ts";
import { type Evidence, evidenceRow } from "#promises/obligations/evidence.ts";
import type { Row } from "#promises/obligations/obligation.ts";

export const evidenceO15Evidence: Evidence = {
  form: "evidence-o15",
  id: "O15",
  on: hasProvider,
  title: "Say why nothing but an online provider fits",
  owner: "ap-lead",
  binds: "at-provider",
  phase: "referral",
  blocks: "process",
  notApplicable: (f) =>
    chosen(f) && f.placement.provider?.online === "yes"
      ? undefined
      : chosen(f)
        ? "The provider is not online."
        : "No provider is chosen yet.",
};

export const evidenceO15Rows: readonly Row[] = [evidenceRow(evidenceO15Evidence)];
