import type { Answers, Field } from "#contracts/form.ts";
import { registerForms } from "#contracts/forms/provider/register.ts";
import type { ProviderRecord } from "#contracts/people.ts";
import { noWords } from "#domain/commit.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import { providerStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { Provider } from "#streams/provider/provider.ts";
import { enterInRegister, removeFromRegister } from "#streams/provider/register/keeping-register.ts";
import type { RegisterPart } from "#streams/provider/register/register.ts";
import { executeSaying } from "../commit/execute-saying.ts";
import { providers, read } from "../commit/streams.ts";
import { providerOf } from "../people/people.ts";
import { changedNames, reasonWords } from "../people/reasons-of-change.ts";
import { idFrom, type Sender } from "../pupil/enter-pupil.ts";
import { splitPrivate } from "../split-private.ts";
import { linesOf } from "./enter-provider.ts";
import { keepProviderRecord } from "./keep-record.ts";
import { recordBefore } from "./record-as-at.ts";
import { lineSites, sitesOf } from "./sites.ts";

/** One line of a provider's register; `new` for one that is not there yet. */
export type Place = { readonly provider: string; readonly part: RegisterPart; readonly entry: string };

const fieldsOf = (part: RegisterPart): readonly Field[] => registerForms[part].steps.flatMap((s) => s.fields);

const noteField: Readonly<Partial<Record<RegisterPart, string>>> = { offer: "teaches", dates: "note" };

/** What of an entry is kept in the vault. */
const saidOf = (record: ProviderRecord, part: RegisterPart, entry: string): Answers => {
  if (part === "sites") {
    const site = sitesOf(record).find(({ id }) => id === entry);
    return site
      ? {
          name: site.name,
          ...(site.address.length > 0 ? { address: site.address.join("\n") } : {}),
          phone: site.phone,
        }
      : {};
  }
  if (part === "contacts") {
    const person = record.people?.find(({ id }) => id === entry);
    return person
      ? {
          name: person.name,
          ...(person.job ? { job: person.job } : {}),
          phone: person.phone,
          ...(person.email ? { email: person.email } : {}),
        }
      : {};
  }
  const field = noteField[part];
  const note = record.notes?.[`${part}-${entry}`];
  return field && note ? { [field]: note } : {};
};

/** What is on record of an entry, as answers to its form; undefined where there is none. */
export const entryAnswers = (
  { register }: Pick<Provider, "register">,
  record: ProviderRecord,
  { part, entry }: Pick<Place, "part" | "entry">,
): Answers | undefined => {
  const known = register[part].find(({ id }) => id === entry);
  const said = saidOf(record, part, entry);
  return known || Object.keys(said).length > 0 ? { ...known?.answers, ...said } : undefined;
};

const without = (record: ProviderRecord, part: RegisterPart, entry: string): ProviderRecord => {
  if (part === "sites") {
    const { sites: _lines, ...rest } = record;
    return { ...rest, siteList: sitesOf(record).filter(({ id }) => id !== entry) };
  }
  if (part === "contacts")
    return { ...record, people: (record.people ?? []).filter(({ id }) => id !== entry) };
  const { [`${part}-${entry}`]: _note, ...notes } = record.notes ?? {};
  return { ...record, notes };
};

const text = (answer: Answers[string] | undefined): string => String(answer ?? "");

/** The vault's record with the words of an entry. */
const withEntry = (
  record: ProviderRecord,
  part: RegisterPart,
  entry: string,
  said: Answers,
): ProviderRecord => {
  const rest = without(record, part, entry);
  if (part === "sites") {
    const site = {
      id: entry,
      name: text(said.name),
      address: [...linesOf(said.address)],
      phone: text(said.phone),
    };
    return { ...rest, siteList: [...(rest.siteList ?? []), site] };
  }
  if (part === "contacts") {
    const person = {
      id: entry,
      name: text(said.name),
      ...(said.job ? { job: text(said.job) } : {}),
      phone: text(said.phone),
      ...(said.email ? { email: text(said.email) } : {}),
    };
    return { ...rest, people: [...(rest.people ?? []), person] };
  }
  const note = noteField[part] && said[noteField[part]];
  return note ? { ...rest, notes: { ...rest.notes, [`${part}-${entry}`]: text(note) } } : rest;
};

const load = async (deps: Deps, tenant: string, provider: string) => {
  const stream = providerStream(tenant, provider);
  const [{ state }, record] = await Promise.all([
    read(deps, providers, stream),
    providerOf(deps, tenant, provider),
  ]);
  return { stream, state, record };
};

/** Of the register letters show the sites alone. */
const beforeOf = (part: RegisterPart, record: ProviderRecord): Answers =>
  part === "sites" ? recordBefore(record) : {};

/** Enters or changes a line of a provider's register from valid answers: judged first, so that a refusal leaves the vault as it was. */
export const enterRegisterFrom = async (
  deps: Deps,
  sender: Sender,
  { provider, part, entry: asked }: Place,
  { reason, ...answers }: Answers,
): Promise<Refusal | undefined> => {
  const { tenant } = sender.at;
  const { stream, state, record } = await load(deps, tenant, provider);
  if (!record) return refuse("This provider is not known.");
  if (state.commands.get(sender.command)) return undefined;
  const entry = asked === "new" ? idFrom("entry", sender) : asked;
  const before = entryAnswers(state, record, { part, entry }) ?? {};
  const changed = changedNames(before, answers);
  const { open, said } = splitPrivate(fieldsOf(part), answers);
  const also = part === "sites" ? lineSites(record) : [];
  const entered = { part, entry, answers: open, changed };
  const judged = enterInRegister(state, entered, noWords, also);
  if (judged.kind === "refused") return judged;
  await keepProviderRecord(deps, tenant, provider, withEntry(record, part, entry, said));
  const why = { ...reasonWords(fieldsOf(part), before, changed, reason ?? ""), ...beforeOf(part, record) };
  return executeSaying(
    deps,
    providers,
    { stream, id: sender.command, by: sender.by, scope: tenant, said: why },
    (p, words) => enterInRegister(p, entered, words ?? noWords, also),
  );
};

/** Takes a line off a provider's register, with the reason; what stood there is kept in its history. */
export const removeRegisterFrom = async (
  deps: Deps,
  sender: Sender,
  { provider, part, entry }: Place,
  { reason }: Answers,
): Promise<Refusal | undefined> => {
  const { tenant } = sender.at;
  const { stream, state, record } = await load(deps, tenant, provider);
  if (!record) return refuse("This provider is not known.");
  if (state.commands.get(sender.command)) return undefined;
  const before = entryAnswers(state, record, { part, entry }) ?? {};
  const also = part === "sites" ? lineSites(record) : [];
  const judged = removeFromRegister(state, { part, entry }, noWords, also);
  if (judged.kind === "refused") return judged;
  const why = {
    ...reasonWords(fieldsOf(part), before, Object.keys(before), reason),
    ...beforeOf(part, record),
  };
  await keepProviderRecord(deps, tenant, provider, without(record, part, entry));
  return executeSaying(
    deps,
    providers,
    { stream, id: sender.command, by: sender.by, scope: tenant, said: why },
    (p, words) => removeFromRegister(p, { part, entry }, words ?? noWords, also),
  );
};
