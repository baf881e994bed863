import { hasProvider, waitsForContract } from "#domain/routes.ts";
import { contract, contractIsClear, noContract } from "#promises/gate/contract.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { targets } from "#promises/obligations/targets.ts";
import { dueAnew } from "#promises/obligations/terms-held.ts";
import { missingTerms } from "#streams/placement/consent/agreed-terms.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { takesReply } from "#streams/placement/notice/replying.ts";
import { agreementReply, providerAgreed } from "#streams/placement/provider/checks.ts";
import { dueWithTerms } from "../due-with-terms.ts";

const waiting = (f: Facts): boolean =>
  agreementReply(f.placement) === undefined &&
  f.placement.asks.some((a) => a.purpose === "provider-agreement" && takesReply(f.placement, a));

/** What the provider's agreement to the terms of this placement is evidence of. */
const byAgreement = (row: Pick<Row, "id" | "title" | "blocks" | "settings">): Row => ({
  ...row,
  owner: "ap-lead",
  phase: "commissioning",
  on: hasProvider,
  blocksOn: waitsForContract,
  form: "provider-agreement",
  due: dueAnew("provider", targets.providerAnswer, dueWithTerms),
  after: (f) => missingTerms(f).length === 0,
  asked: waiting,
  met: (f) => providerAgreed(f.placement),
});

export const providerAgreementRows: readonly Row[] = [
  {
    ...byAgreement({
      id: "O55",
      title: "Agree the placement with the provider in writing",
      blocks: "process",
      settings: ["sla.required"],
    }),
    always: true,
    titled: (f) =>
      f.rules.settings["sla.required"].value === "annual-audit"
        ? "Have the audit in force that the provider signs each year, or its agreement in writing"
        : undefined,
    notApplicable: noContract,
    after: (f) => contractIsClear(f) && missingTerms(f).length === 0,
    met: contract,
  },
  byAgreement({
    id: "O56",
    title: "Agree the full terms with the provider",
    blocks: "process",
    settings: ["sla.contents"],
  }),
  byAgreement({ id: "O58", title: "Have the provider acknowledge the objectives" }),
  byAgreement({ id: "O62", title: "Tell the provider whom to ring with a concern" }),
];
