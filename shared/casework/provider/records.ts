import type { Answers } from "#contracts/form.ts";
import { providerRecordForms, rollForm } from "#contracts/forms/provider-records.ts";
import { rollLinkForm } from "#contracts/forms/roll-link.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import type { ProviderRecordName } from "#domain/provider-records.ts";
import { providerStream, scopeOf, signOffStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { declareRoll, seeCertificate } from "#streams/provider/evidence/declaring.ts";
import type { RollDeclared } from "#streams/provider/evidence/evidence.ts";
import { recordOfProvider } from "#streams/provider/sign-off.ts";
import { execute } from "../commit/execute.ts";
import { executeSaying } from "../commit/execute-saying.ts";
import { providers, signOffs } from "../commit/streams.ts";
import type { Sender } from "../pupil/enter-pupil.ts";
import { splitPrivate } from "../split-private.ts";
import { ratingsDone } from "./all-judged.ts";

const today = (deps: Deps): string => londonDate(deps.clock.now());

/** Records a risk assessment, an audit or a judgement of quality on the school's own stream (catalogue O50, O51, O53). */
export const recordProviderFrom = async (
  deps: Deps,
  sender: Sender,
  { provider, record }: { readonly provider: string; readonly record: ProviderRecordName },
  answers: Answers,
): Promise<Refusal | undefined> => {
  if ((await deps.ledger.head(providerStream(sender.at.tenant, provider))) === 0)
    return refuse("This provider is not known.");
  const fields = providerRecordForms[record].steps.flatMap((s) => s.fields);
  const { open, said } = splitPrivate(fields, answers);
  const command = { stream: signOffStream(sender.at, provider), id: sender.command, by: sender.by };
  const refused = await executeSaying(
    deps,
    signOffs,
    { ...command, scope: scopeOf(sender.at), said },
    (s, words) =>
      recordOfProvider(s, { record, answers: open, today: today(deps), ...(words ? { words } : {}) }),
  );
  return refused ?? (record === "rating" ? ratingsDone(deps, sender) : undefined);
};

/** Records a provider's count of its whole full-time roll, for every school of the trust (catalogue O35). */
export const recordRoll = async (
  deps: Deps,
  sender: Sender,
  provider: string,
  answers: Answers,
  how: RollDeclared["how"],
): Promise<Refusal | undefined> => {
  const form = how === "link" ? rollLinkForm : rollForm;
  const { open, said } = splitPrivate(
    form.steps.flatMap((s) => s.fields),
    answers,
  );
  const { tenant, school } = sender.at;
  const command = { stream: providerStream(tenant, provider), id: sender.command, by: sender.by };
  const on = how === "link" ? { on: today(deps) } : {};
  return executeSaying(deps, providers, { ...command, scope: tenant, said }, (p, words) =>
    declareRoll(p, { ...open, ...on }, { school, today: today(deps), how, ...(words ? { words } : {}) }),
  );
};

/** Records what a provider told staff of its roll. */
export const declareRollFrom = (
  deps: Deps,
  sender: Sender,
  provider: string,
  answers: Answers,
): Promise<Refusal | undefined> => recordRoll(deps, sender, provider, answers, "staff");

/** Records a certificate that staff saw, of insurance or of what its activities need, for every school of the trust (catalogue O43). */
export const seeCertificateFrom = async (
  deps: Deps,
  sender: Sender,
  provider: string,
  what: "insurance" | "certificates",
  answers: Answers,
): Promise<Refusal | undefined> => {
  const { tenant, school } = sender.at;
  const command = { stream: providerStream(tenant, provider), id: sender.command, by: sender.by };
  const done = await execute(deps, providers, command, (p) =>
    seeCertificate(p, answers, { school, today: today(deps), what }),
  );
  return done.kind === "refused" ? done : undefined;
};
