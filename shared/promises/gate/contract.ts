import { hasProvider } from "#domain/routes.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import { answerOf, type Facts, formOf, startOf } from "#streams/placement/facts.ts";
import { providerAgreed } from "#streams/placement/provider/checks.ts";
import type { Met } from "../obligations/obligation.ts";

/** The judgement whether this placement needs a written agreement, where the policy asks one only then (ECC 7). */
export const necessityForm = "evidence-o55-necessary";

/** Whether the policy leaves it to a judgement. */
export const isJudged = ({ rules }: Facts): boolean =>
  rules.settings["sla.required"].value === "where-necessary";

/** Why no written agreement with the provider is needed; undefined where one is, or nobody has judged it yet. */
export const noContract = (f: Facts): string | undefined => {
  if (f.rules.settings["sla.required"].value === "no") return "The policy asks for no written agreement.";
  return isJudged(f) && answerOf(f.placement, necessityForm, "answer") === "not-needed"
    ? "It was judged that this placement needs no written agreement."
    : undefined;
};

/** Whether it was judged, or the policy leaves nothing to judge. */
export const contractIsClear = (f: Facts): boolean =>
  !isJudged(f) || formOf(f.placement, necessityForm) !== undefined;

const byAgreement: readonly ObligationId[] = ["O56", "O58", "O62"];

/** Whether the provider is asked to agree to the terms: as the contract, or because the policy has it acknowledge them. */
export const asksAgreement = (f: Facts): boolean =>
  hasProvider(f.placement.route) &&
  ((contractIsClear(f) && noContract(f) === undefined) ||
    byAgreement.some((id) => (f.rules.asks[id]?.length ?? 0) > 0));

/** The audit that the provider has signed, where it is the written agreement and holds on the first day (CRE 5). */
export const auditInForce = ({ placement: p, rules, today }: Facts): Met | undefined => {
  const { audited } = p;
  if (rules.settings["sla.required"].value !== "annual-audit" || !audited || audited.until === "")
    return undefined;
  return audited.until >= (startOf(p) || today) ? audited : undefined;
};

/** What there is in writing with the provider: the signed audit where that is enough, or its agreement to the terms. */
export const contract = (f: Facts): Met | undefined => auditInForce(f) ?? providerAgreed(f.placement);
