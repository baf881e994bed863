import { type Evidence, evidenceRow } from "#promises/obligations/evidence.ts";
import type { Row } from "#promises/obligations/obligation.ts";

export const evidenceO59RegisterEvidence: Evidence = {
  form: "evidence-o59-register",
  outlasts: "until-closed",
  id: "O59",
  part: "register",
  title: "Tell the authority what its register of such children needs",
  owner: "data-manager",
  phase: "active",
  always: true,
  settings: ["la.register"],
  notApplicable: (f) =>
    f.rules.settings["la.register"].value === "yes"
      ? undefined
      : "The law on these registers (CWSA 2026 s.38) is not in force: no date of commencement is entered.",
};

export const evidenceO59RegisterRows: readonly Row[] = [evidenceRow(evidenceO59RegisterEvidence)];
