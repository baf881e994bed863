import { Temporal } from "temporal-polyfill";
import type { Answers } from "#contracts/form.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import { allChecks } from "#domain/provider-checks.ts";
import { placementStream, providerStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { submitForm } from "#promises/deciding/submitting.ts";
import { providerChecksFormWith } from "#promises/provider/provider-checks/form.ts";
import { checksReply } from "#streams/placement/provider/checks.ts";
import { askedOn, type Evidence } from "#streams/provider/evidence/evidence.ts";
import { executeSaying } from "../commit/execute-saying.ts";
import { placements, providers, read } from "../commit/streams.ts";
import type { Sender } from "../pupil/enter-pupil.ts";
import { factsNow } from "../rules/rules-in-force.ts";

/** Why what another school saw can no longer stand in for the provider's answers; undefined while it can. `today` is ISO. */
export const tooOld = (evidence: Evidence, today: string): string | undefined =>
  Temporal.PlainDate.from(askedOn(evidence)).add({ years: 1 }).toString() <= today
    ? `What was seen on ${longDate(askedOn(evidence))} is more than a year old. Ask the provider anew.`
    : undefined;

/** The words of shared evidence by field, from the tenant's part of the vault; {} once they are erased. */
export const evidenceWords = async (deps: Deps, tenant: string, evidence: Evidence): Promise<Answers> => {
  const [record] = await deps.vault.get(tenant, [evidence.words]);
  return record?.kind === "words" ? (record.body as Answers) : {};
};

const own = providerChecksFormWith(allChecks)
  .steps.flatMap((s) => s.fields)
  .filter((f) => f.private)
  .map((f) => f.name);

export type Taking = { readonly provider: string; readonly school: string; readonly placement: string };

/**
 * Takes what another school of the trust saw as the provider's answers for one of this school's placements, so that the
 * provider is not asked twice. The judgement stays this school's own: nothing here passes a check (catalogue O52).
 */
export const useEvidence = async (
  deps: Deps,
  sender: Sender,
  { provider, school, placement }: Taking,
): Promise<Refusal | undefined> => {
  const { tenant } = sender.at;
  const { state } = await read(deps, providers, providerStream(tenant, provider));
  const evidence = state.evidence[school];
  if (!evidence || school === sender.at.school) return refuse("No other school has shared what it saw.");
  const old = tooOld(evidence, londonDate(deps.clock.now()));
  if (old) return refuse(old);
  const words = await evidenceWords(deps, tenant, evidence);
  const said = Object.fromEntries(Object.entries(words).filter(([name]) => own.includes(name)));
  const answers = { ...evidence.declared, "taken-from": school, "taken-on": askedOn(evidence) };
  const command = { stream: placementStream(sender.at, placement), id: sender.command, by: sender.by };
  return executeSaying(deps, placements, { ...command, scope: scopeOf(sender.at), said }, (p, kept) => {
    if (p.version === 0 || p.provider?.id !== provider)
      return refuse("This placement is not at this provider.", "placement");
    if (checksReply(p)) return refuse("The provider has answered for this placement already.", "placement");
    return submitForm(
      factsNow(deps, p),
      { form: "provider-checks", answers, said: kept?.fields ?? [], by: sender.by },
      kept ? { "provider-checks": kept } : {},
    );
  });
};
