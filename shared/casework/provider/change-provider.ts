import type { Answers, Field } from "#contracts/form.ts";
import { providerForm } from "#contracts/forms/provider.ts";
import type { ProviderRecord } from "#contracts/people.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import { changeProvider, restoreProvider, retireProvider } from "#domain/provider/editing.ts";
import type { Provider } from "#domain/provider/provider.ts";
import { providerStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { execute } from "../commit/execute.ts";
import { withWords } from "../commit/kept-words.ts";
import { providers, read } from "../commit/streams.ts";
import { providerOf } from "../people/people.ts";
import { changedNames, reasonWords } from "../people/reasons-of-change.ts";
import type { Sender } from "../pupil/enter-pupil.ts";
import { providerFactsOf, providerRecordOf } from "./enter-provider.ts";

const fields: readonly Field[] = providerForm.steps.flatMap((s) => s.fields);

/** What is on record of a provider as answers to the provider form. */
export const providerAnswers = ({ facts, places }: Provider, record: ProviderRecord): Answers => ({
  name: record.name,
  address: record.address.join("\n"),
  ...(record.sites ? { sites: record.sites.join("\n") } : {}),
  phone: record.phone,
  email: record.email,
  ...(record.secondEmail ? { "second-email": record.secondEmail } : {}),
  contact: record.contact,
  registered: facts?.registered ?? "no",
  "is-school": facts?.isSchool ?? "no",
  online: facts?.online ?? "no",
  places,
});

/** Changes a provider from valid answers and the reason: judged first, so that a refusal leaves the vault as it was. */
export const changeProviderFrom = async (
  deps: Deps,
  sender: Sender,
  id: string,
  { reason, ...answers }: Answers,
): Promise<Refusal | undefined> => {
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
  const nothing = { vault: "", hash: "", fields: [] };
  const judged = changeProvider(state, change, nothing);
  if (judged.kind === "refused") return judged;
  const body = providerRecordOf(answers);
  const index = body.name.toLocaleLowerCase("en-GB").split(/\s+/);
  await deps.vault.put({ scope: tenant, id, kind: "provider", body, index });
  const done = await withWords(deps, tenant, reasonWords(fields, before, changed, reason), (words) =>
    execute(deps, providers, { stream, id: sender.command, by: sender.by }, (p) =>
      changeProvider(p, change, words ?? nothing),
    ),
  );
  return done.kind === "refused" ? done : undefined;
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
  const done = await withWords(deps, tenant, { reason }, (words) =>
    execute(deps, providers, command, (p) =>
      (retire ? retireProvider : restoreProvider)(p, words ?? { vault: "", hash: "", fields: [] }),
    ),
  );
  return done.kind === "refused" ? done : undefined;
};
