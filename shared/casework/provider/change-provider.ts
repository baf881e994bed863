import type { Answers, Field } from "#contracts/form.ts";
import { providerForm } from "#contracts/forms/provider.ts";
import type { ProviderRecord } from "#contracts/people.ts";
import { noWords } from "#domain/commit.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import { providerStream, type SchoolRef } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { changeProvider, restoreProvider, retireProvider } from "#streams/provider/editing.ts";
import type { Provider } from "#streams/provider/provider.ts";
import { executeSaying } from "../commit/execute-saying.ts";
import { providers, read } from "../commit/streams.ts";
import { providerOf } from "../people/people.ts";
import { changedNames, reasonWords } from "../people/reasons-of-change.ts";
import type { Sender } from "../pupil/enter-pupil.ts";
import type { Judged } from "../pupil/pupils-judged.ts";
import { providerFactsOf, providerRecordOf } from "./enter-provider.ts";
import { keepProviderRecord } from "./keep-record.ts";
import { otherSchoolsUsing } from "./proposed-address.ts";
import { judgeProvider } from "./providers-judged.ts";
import { recordBefore } from "./record-as-at.ts";

const fields: readonly Field[] = providerForm.steps.flatMap((s) => s.fields);

/** What is on record of a provider as answers to the provider form. */
export const providerAnswers = ({ facts, places }: Provider, record: ProviderRecord): Answers => ({
  name: record.name,
  address: record.address.join("\n"),
  phone: record.phone,
  email: record.email,
  ...(record.secondEmail ? { "second-email": record.secondEmail } : {}),
  contact: record.contact,
  registered: facts?.registered ?? "no",
  ...(facts?.kind ? { kind: facts.kind } : {}),
  online: facts?.mixed ? "both" : (facts?.online ?? "no"),
  ...(facts?.urn ? { urn: facts.urn } : {}),
  ...(facts?.ukprn ? { ukprn: facts.ukprn } : {}),
  ...(facts?.settingType ? { "setting-type": facts.settingType } : {}),
  places,
});

/**
 * The record as it is kept: an address to which links go is not changed by one school alone while others have pupils there. It
 * waits in the record until each of them has confirmed it.
 */
const addressed = async (
  deps: Deps,
  at: SchoolRef,
  {
    id,
    before,
    after,
  }: { readonly id: string; readonly before: ProviderRecord; readonly after: ProviderRecord },
) => {
  const same = before.email === after.email && before.secondEmail === after.secondEmail;
  const schools = same ? [] : await otherSchoolsUsing(deps, at, id);
  if (schools.length === 0) return { body: after, proposes: undefined };
  const { email, secondEmail, ...rest } = after;
  const proposed = secondEmail ? { email, secondEmail } : { email };
  const kept = before.secondEmail
    ? { email: before.email, secondEmail: before.secondEmail }
    : { email: before.email };
  return { body: { ...rest, ...kept, proposed }, proposes: { school: at.school, schools } };
};

/** Changes a provider from valid answers and the reason: judged first, so that a refusal leaves the vault as it was. */
export const changeProviderFrom = async (
  deps: Deps,
  sender: Sender,
  id: string,
  { reason, sure = [], ...answers }: Answers,
): Promise<Judged | undefined> => {
  const { tenant } = sender.at;
  const stream = providerStream(tenant, id);
  const [{ state }, record] = await Promise.all([
    read(deps, providers, stream),
    providerOf(deps, tenant, id),
  ]);
  if (!record) return refuse("This provider is not known.");
  if (state.commands.get(sender.command)) return undefined;
  const before = providerAnswers(state, record);
  const changed = changedNames(before, answers);
  const change = { facts: providerFactsOf(id, answers), places: Number(answers.places), changed };
  const judged = changeProvider(state, change, noWords);
  if (judged.kind === "refused") return judged;
  const asked = await judgeProvider(deps, tenant, id, providerRecordOf(answers, record), { sure });
  if (asked) return asked;
  const { body, proposes } = await addressed(deps, sender.at, {
    id,
    before: record,
    after: providerRecordOf(answers, record),
  });
  await keepProviderRecord(deps, tenant, id, body);
  return executeSaying(
    deps,
    providers,
    {
      stream,
      id: sender.command,
      by: sender.by,
      scope: tenant,
      said: { ...reasonWords(fields, before, changed, reason), ...recordBefore(record) },
    },
    (p, words) => changeProvider(p, { ...change, ...(proposes ? { proposes } : {}) }, words ?? noWords),
  );
};

/** Retires a provider, or takes it back, with the reason. */
export const retireProviderFrom = async (
  deps: Deps,
  sender: Sender,
  id: string,
  { reason, retire }: { readonly reason: string; readonly retire: boolean },
): Promise<Refusal | undefined> => {
  const { tenant } = sender.at;
  const command = { stream: providerStream(tenant, id), id: sender.command, by: sender.by };
  return executeSaying(deps, providers, { ...command, scope: tenant, said: { reason } }, (p, words) =>
    (retire ? retireProvider : restoreProvider)(p, words ?? noWords),
  );
};
