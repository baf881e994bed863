import { pupils, read, schools } from "#casework/commit/streams.ts";
import { contactsOf, providersOf, pupilsOf, staffMembersOf } from "#casework/people/people.ts";
import type { Answers, Option } from "#contracts/form.ts";
import type { Choices } from "#contracts/forms/data/matters.ts";
import { fullName, fullNames } from "#contracts/people.ts";
import { pupilStream, schoolStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import type { Person } from "#streams/matters/events.ts";

const sorted = (all: readonly Option[]): readonly Option[] =>
  all.toSorted((a, b) => a.label.localeCompare(b.label, "en-GB"));

/** Whom a matter may be about, and which pupil each contact belongs to. */
export type Known = Choices & { readonly pupilOf: ReadonlyMap<string, string> };

const contactsKnown = async (c: StaffContext, names: ReadonlyMap<string, string>) => {
  const states = await Promise.all(
    [...names.keys()].map(async (id) => (await read(c.deps, pupils, pupilStream(c.at, id))).state),
  );
  const pupilOf = new Map(states.flatMap((p) => p.contacts.map((contact) => [contact.id, p.id] as const)));
  const known = await contactsOf(c.deps, c.scope, [...pupilOf.keys()]);
  const contacts = [...known].map(([value, { name }]) => ({
    value,
    label: `${name}, for ${names.get(pupilOf.get(value) ?? "") ?? "a pupil"}`,
  }));
  return { pupilOf, contacts: sorted(contacts) };
};

export const peopleKnown = async (c: StaffContext): Promise<Known> => {
  const [pupilRows, providerRows, { state: school }] = await Promise.all([
    c.deps.views.list("pupils", c.scope),
    c.deps.views.list("providers", c.at.tenant),
    read(c.deps, schools, schoolStream(c.at)),
  ]);
  const keys = (rows: readonly { readonly key: string }[]) => rows.map((row) => row.key);
  const [pupilsHere, providers, staff] = await Promise.all([
    pupilsOf(c.deps, c.scope, keys(pupilRows.filter((row) => !row.body?.mergedInto))),
    providersOf(c.deps, c.at.tenant, keys(providerRows)),
    staffMembersOf(
      c.deps,
      c.scope,
      school.staff.map((s) => s.id),
    ),
  ]);
  const full = fullNames(pupilsHere);
  const names = new Map([...pupilsHere].map(([id, p]) => [id, full.get(id) ?? fullName(p)]));
  return {
    pupils: sorted([...names].map(([value, label]) => ({ value, label }))),
    staff: sorted([...staff].map(([value, { name }]) => ({ value, label: name }))),
    providers: sorted([...providers].map(([value, { name }]) => ({ value, label: name }))),
    ...(await contactsKnown(c, names)),
  };
};

/** Whom the answers of a form name. */
export const aboutIn = ({ pupilOf }: Known, a: Answers): readonly Person[] => {
  const { whose } = a;
  if (whose === "contact") {
    const id = String(a.contact);
    return [{ what: "contact", id, pupil: pupilOf.get(id) ?? "" }];
  }
  if (whose === "pupil" || whose === "staff" || whose === "provider")
    return [{ what: whose, id: String(a[whose]) }];
  return [a.pupils ?? []].flat().map((id) => ({ what: "pupil", id: String(id) }));
};
