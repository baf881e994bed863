import type { Answers } from "../contracts/form.ts";
import { providerRecordForms, rollForm } from "../contracts/forms/provider-records.ts";
import { type Refusal, refuse } from "../domain/decision.ts";
import { londonDate } from "../domain/london.ts";
import { declareRoll, seeInsurance } from "../domain/provider/declaring.ts";
import { type ProviderRecordName, recordOfProvider } from "../domain/provider/sign-off.ts";
import { providerStream, scopeOf, signOffStream } from "../domain/streams.ts";
import type { Deps } from "../ports/host.ts";
import { execute } from "./execute.ts";
import type { Sender } from "./pupils.ts";
import { splitPrivate } from "./split-private.ts";
import { providers, signOffs } from "./streams.ts";
import { withWords } from "./words.ts";

const today = (deps: Deps): string => londonDate(deps.clock.now()).toString();

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
  const done = await withWords(deps, scopeOf(sender.at), said, (words) =>
    execute(deps, signOffs, command, () =>
      recordOfProvider({ record, answers: open, today: today(deps), ...(words ? { words } : {}) }),
    ),
  );
  return done.kind === "refused" ? done : undefined;
};

/** Records what a provider told staff of its whole full-time roll, for every school of the trust (catalogue O35). */
export const declareRollFrom = async (
  deps: Deps,
  sender: Sender,
  provider: string,
  answers: Answers,
): Promise<Refusal | undefined> => {
  const { open, said } = splitPrivate(
    rollForm.steps.flatMap((s) => s.fields),
    answers,
  );
  const { tenant, school } = sender.at;
  const command = { stream: providerStream(tenant, provider), id: sender.command, by: sender.by };
  const done = await withWords(deps, tenant, said, (words) =>
    execute(deps, providers, command, (p) =>
      declareRoll(p, open, { school, today: today(deps), ...(words ? { words } : {}) }),
    ),
  );
  return done.kind === "refused" ? done : undefined;
};

/** Records a certificate of insurance that staff saw, for every school of the trust (catalogue O43). */
export const seeInsuranceFrom = async (
  deps: Deps,
  sender: Sender,
  provider: string,
  answers: Answers,
): Promise<Refusal | undefined> => {
  const { tenant, school } = sender.at;
  const command = { stream: providerStream(tenant, provider), id: sender.command, by: sender.by };
  const done = await execute(deps, providers, command, (p) =>
    seeInsurance(p, answers, { school, today: today(deps) }),
  );
  return done.kind === "refused" ? done : undefined;
};
