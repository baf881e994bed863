import { nameFor } from "#contracts/people.ts";
import type { PersonalField } from "#contracts/permissions.ts";
import type { Contact } from "#domain/contact.ts";
import { roleNames } from "#domain/roles.ts";
import type { SchoolRef } from "#domain/streams.ts";
import { scopeOf } from "#domain/streams.ts";
import type { Role } from "#ids/role.ts";
import type { Deps } from "#ports/host.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import type { Placement } from "#streams/placement/state.ts";
import { contactsOf, providersOf, pupilsOf, staffMembersOf } from "../people/people.ts";
import type { Outlook } from "./outlook.ts";

/** How ids read to one person: names only where their role may see them. */
export type Names = {
  readonly pupil: (p: Placement) => string;
  /** Whom a mail or a question goes to: a role, a member of staff, the provider or a contact. */
  readonly recipient: (to: string, p: Placement | undefined) => string;
};

const relations: Readonly<Record<Contact["relationship"], string>> = {
  parent: "a parent",
  pupil: "the pupil",
  carer: "a carer",
  "foster-carer": "a foster carer",
  "residential-carer": "a residential carer",
  "social-worker": "the social worker",
  "local-authority": "the local authority",
  "virtual-school": "the virtual school",
  "welfare-officer": "the welfare officer",
  other: "another contact",
};

const lower = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Resolves every id of an outlook for a member of staff of this school. */
export const namesIn = async (
  deps: Deps,
  at: SchoolRef,
  sees: (field: PersonalField) => boolean,
  { placements, mails }: Outlook,
): Promise<Names> => {
  const scope = scopeOf(at);
  const own = placements.filter((p) => scopeOf(p.at) === scope);
  const contactIds = own.flatMap((p) => p.after.contacts.map((c) => c.id));
  const staffIds = mails.flatMap(({ mail }) => (mail.to.startsWith("staff:") ? [mail.to.slice(6)] : []));
  const [pupils, contacts, staff, providers] = await Promise.all([
    pupilsOf(
      deps,
      scope,
      own.map((p) => p.after.pupil),
    ),
    sees("contact.details")
      ? contactsOf(deps, scope, contactIds)
      : new Map<string, { readonly name: string }>(),
    staffMembersOf(deps, scope, staffIds),
    providersOf(
      deps,
      at.tenant,
      own.map((p) => p.after.provider?.id ?? ""),
    ),
  ]);
  const nameOfContact = (id: string, p: Placement | undefined): string => {
    const contact = p?.contacts.find((c) => c.id === id);
    const name = contacts.get(id)?.name;
    if (!contact) return name ?? "a contact";
    return name
      ? `${name} (${relations[contact.relationship].replace(/^an? /, "")})`
      : relations[contact.relationship];
  };
  return {
    pupil: (p) => {
      const record = pupils.get(p.pupil);
      if (!record) return "Pupil (record erased)";
      return nameFor(sees, record);
    },
    recipient: (to, p) => {
      if (to.startsWith("role:")) return `the ${lower(roleNames[to.slice(5) as Role])}`;
      if (to.startsWith("staff:")) return staff.get(to.slice(6))?.name ?? "a member of staff";
      if (to === toProvider) return providers.get(p?.provider?.id ?? "")?.name ?? "the provider";
      return nameOfContact(to, p);
    },
  };
};
