import { providers, read } from "#casework/commit/streams.ts";
import { providerOf } from "#casework/people/people.ts";
import { reasonField } from "#casework/people/reasons-of-change.ts";
import {
  enterRegisterFrom,
  entryAnswers,
  type Place,
  removeRegisterFrom,
} from "#casework/provider/register.ts";
import type { Answers, Field } from "#contracts/form.ts";
import { typedFromAnswers } from "#contracts/form-typed.ts";
import { registerForms } from "#contracts/forms/provider/register.ts";
import { providerStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { type RegisterPart, registerParts } from "#streams/provider/register/register.ts";
import { formOn } from "../forms/form-on.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";

type Found = Place & {
  readonly name: string;
  readonly known: Answers | undefined;
  readonly taken: (command: string) => boolean;
};

const isPart = (name: string): name is RegisterPart => (registerParts as readonly string[]).includes(name);

/** The offer is one and has no list: it is entered and changed at one address. */
const namesEntry = (part: RegisterPart, entry: string): boolean =>
  /^[a-z0-9-]{1,64}$/.test(entry) && (part !== "offer" || entry === "offer");

const find = async (c: StaffContext): Promise<Found | undefined> => {
  const { provider = "", part = "", entry = "" } = c.request.params;
  if (!/^[a-z0-9-]{1,64}$/.test(provider) || !isPart(part) || !namesEntry(part, entry)) return undefined;
  const [{ state }, record] = await Promise.all([
    read(c.deps, providers, providerStream(c.at.tenant, provider)),
    providerOf(c.deps, c.at.tenant, provider),
  ]);
  if (!state.facts || !record) return undefined;
  const known = entryAnswers(state, record, { part, entry });
  if (!known && entry !== "new" && part !== "offer") return undefined;
  const taken = (command: string) => state.commands.get(command) !== undefined;
  return { provider, part, entry, name: record.name, known, taken };
};

/** What was not on record is entered without a reason. */
const fieldsOf = ({ part, known }: Found): readonly Field[] => [
  ...registerForms[part].steps.flatMap((s) => s.fields),
  ...(known ? [reasonField] : []),
];

const titles: Readonly<Record<RegisterPart, readonly [added: string, changed: string, removed: string]>> = {
  offer: ["Enter ages, needs and days", "Change ages, needs and days", ""],
  sites: ["Add a site", "Change the site", "Take the site off the register"],
  contacts: ["Add a contact", "Change the contact", "Take the contact off the register"],
  costs: ["Add a cost", "Change the cost", "Take the cost off the register"],
  dates: ["Add term dates or a closure", "Change the dates", "Take the dates off the register"],
};

const hrefOf = ({ provider, part, entry }: Place): string =>
  `/providers/${provider}/register/${part}/${entry}`;

const backTo = ({ provider, part, name }: Found) => ({
  href: `/providers/${provider}#${part}`,
  text: `Back to ${name}`,
});

const entering = (c: StaffContext, f: Found, again?: Again) => {
  const form = registerForms[f.part];
  const [added, changed] = titles[f.part];
  const typed = f.known ? typedFromAnswers(fieldsOf(f), f.known) : {};
  return oneFormPage(
    c,
    {
      title: f.known ? changed : added,
      caption: f.name,
      lead: form.steps[0]?.lead,
      submit: form.submit,
      fields: fieldsOf(f),
      action: hrefOf(f),
      back: backTo(f),
      model: { provider: f.provider, part: f.part, values: typed },
    },
    again ?? { typed },
  );
};

const removing = (c: StaffContext, f: Found, again?: Again) =>
  oneFormPage(
    c,
    {
      title: titles[f.part][2],
      caption: f.name,
      lead: "What stood there stays in the history. Sessions at a site that is gone are shown at the main address: change them first.",
      submit: "Take it off",
      warning: true,
      fields: [reasonField],
      action: `${hrefOf(f)}/remove`,
      back: backTo(f),
      model: { provider: f.provider, part: f.part },
    },
    again,
  );

const sender = (c: StaffContext, command: string) => ({ at: c.at, command, by: c.staff });

/** One part of what is on record of a provider, or one line of its lists: entered, or changed with the reason. */
export const providerRegisterPage: StaffPage = {
  path: "/providers/{provider}/register/{part}/{entry}",
  action: "providers.write",
  doc: {
    summary:
      "Enter or change ages, needs and days, a site, a contact, a cost or dates of a provider; the form of its GET names the questions",
  },
  ...formOn<Found>({
    find,
    fields: fieldsOf,
    shown: entering,
    isTaken: (f, command) => f.taken(command),
    act: (c, f, command, answers) => enterRegisterFrom(c.deps, sender(c, command), f, answers),
    fieldOf: (f, field) => field ?? fieldsOf(f)[0]?.name ?? "",
    to: (f) => backTo(f).href,
  }),
};

const findListed = async (c: StaffContext): Promise<Found | undefined> => {
  const found = await find(c);
  return found?.known && found.part !== "offer" ? found : undefined;
};

/** A site, contact, cost or date is taken off the register, with the reason. */
export const providerRegisterRemovePage: StaffPage = {
  path: "/providers/{provider}/register/{part}/{entry}/remove",
  action: "providers.write",
  doc: {
    summary: "Take a site, contact, cost or dates off a provider’s register, with the reason",
    form: [reasonField],
  },
  ...formOn<Found>({
    find: findListed,
    fields: () => [reasonField],
    shown: removing,
    isTaken: (f, command) => f.taken(command),
    act: (c, f, command, answers) => removeRegisterFrom(c.deps, sender(c, command), f, answers),
    fieldOf: () => "reason",
    to: (f) => backTo(f).href,
  }),
};
