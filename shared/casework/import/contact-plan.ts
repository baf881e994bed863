import type { Answers } from "#contracts/form.ts";
import type { ContactRecord } from "#contracts/people.ts";
import { type Contact, placedWith } from "#domain/contact.ts";
import { plainHeading } from "#domain/sheets/columns.ts";
import { contactAnswers } from "../pupil/contacts.ts";
import type { ContactLine } from "./contact-lines.ts";
import type { Held } from "./held.ts";
import { type Change, type ImportQuestion, type PlannedContact, restrictionWords } from "./plan.ts";

const titles = /^(?:mr|mrs|ms|miss|mx|dr|rev|prof)\b\.?\s*/i;

const nameKey = (name: string): string => plainHeading(name.replace(titles, ""));

/**
 * A new contact as the contact form takes it. What a sheet does not say is taken in as what does no harm: responsibility not
 * known, no letters, and nobody asked for consent whose responsibility is not on record.
 */
const newAnswers = (c: ContactLine, restricted: boolean, asOf: string): Answers => {
  const responsible = c.responsibility === "yes" && !restricted;
  return {
    name: c.name,
    relationship: c.relationship || "other",
    "parental-responsibility": c.responsibility || "unknown",
    source: `The school’s own system, export of ${asOf}`,
    "lives-with": c.livesWith || "unknown",
    "may-consent": responsible ? "yes" : "no",
    "gets-letters": !restricted && (c.letters || (responsible ? "yes" : "no")) === "yes" ? "yes" : "no",
    "gets-address": responsible ? "yes" : "no",
    ...(c.email && !restricted
      ? { channel: "email", email: c.email, "email-notices": "no" }
      : { channel: "paper" }),
    ...(c.phone ? { phone: c.phone } : {}),
    ...(c.address ? { address: c.address } : {}),
    restricted: restricted ? "yes" : "no",
    ...(restricted ? { restriction: restrictionWords(asOf) } : {}),
  };
};

const labels = {
  email: "e-mail",
  phone: "phone",
  address: "address",
  "parental-responsibility": "parental responsibility",
};

/** What of a contact on record the sheet has otherwise. Who must not be contacted keeps all that is on record. */
const changedAnswers = (
  before: Answers,
  c: ContactLine,
): { readonly after: Answers; readonly changed: readonly string[] } => {
  const said: Answers = {
    ...(c.email ? { email: c.email } : {}),
    ...(c.phone ? { phone: c.phone } : {}),
    ...(c.address ? { address: c.address } : {}),
    ...(c.responsibility && !placedWith.some((each) => each === before.relationship)
      ? { "parental-responsibility": c.responsibility }
      : {}),
  };
  const changed = Object.keys(said).filter(
    (field) => plainHeading(String(said[field])) !== plainHeading(String(before[field] ?? "")),
  );
  const after: Answers = {
    ...before,
    ...Object.fromEntries(changed.map((field) => [field, said[field] ?? ""])),
  };
  const withChannel: Answers =
    changed.includes("email") && before.channel !== "email"
      ? { ...after, channel: "email", "email-notices": "no" }
      : after;
  return {
    changed,
    // Who has no responsibility is not asked for consent.
    after:
      withChannel["parental-responsibility"] === "yes"
        ? withChannel
        : { ...withChannel, "may-consent": "no" },
  };
};

const tightened = (before: Answers, asOf: string): Answers => ({
  ...before,
  ...{ restricted: "yes", restriction: restrictionWords(asOf) },
  ...{ "may-consent": "no", "gets-letters": "no", "gets-address": "no" },
});

export type ContactsPlanned = {
  readonly contacts: readonly PlannedContact[];
  readonly changes: readonly Change[];
  readonly questions: readonly ImportQuestion[];
  readonly warnings: readonly string[];
};

type Of = {
  readonly key: string;
  readonly child: string;
  readonly pupil: string;
  readonly before: readonly Contact[];
  readonly asOf: string;
};

const fresh = (c: ContactLine, i: number, o: Of, held: Held): ContactsPlanned => {
  const key = `${o.key}-contact-${i}`;
  const elsewhere = c.restricted !== "yes" && held.restrictedElsewhere(c, o.pupil);
  const question: ImportQuestion = {
    key,
    says: `${o.child}: ask the safeguarding lead whether “${c.name}” may be contacted. Until then:`,
    options: [
      {
        value: "restricted",
        label: "Take in as somebody who must not be contacted; the safeguarding lead is told",
      },
      { value: "leave", label: "Leave this contact out" },
    ],
  };
  return {
    contacts: [
      {
        key,
        answers: newAnswers(c, c.restricted === "yes" || elsewhere, o.asOf),
        ...(elsewhere ? { question: key } : {}),
      },
    ],
    changes:
      o.pupil === ""
        ? []
        : [
            {
              key,
              what: "contact-new",
              says: `New contact: ${c.name}${c.restricted ? ", who must not be contacted" : ""}`,
            },
          ],
    questions: elsewhere ? [question] : [],
    warnings:
      c.email && held.restrictedElsewhere(c, "") && !elsewhere
        ? [`Contact “${c.name}”: ask the safeguarding lead.`]
        : [],
  };
};

const known = (
  c: ContactLine,
  contact: Contact,
  record: ContactRecord | undefined,
  i: number,
  o: Of,
): ContactsPlanned => {
  const key = `${o.key}-contact-${i}`;
  const before = contactAnswers(contact, record);
  const nothing: ContactsPlanned = { contacts: [], changes: [], questions: [], warnings: [] };
  // An import only tightens: what is restricted here is for the safeguarding lead alone.
  if (contact.restricted === "yes") return nothing;
  if (c.restricted === "yes")
    return {
      ...nothing,
      contacts: [{ key, contact: contact.id, answers: tightened(before, o.asOf) }],
      changes: [{ key, what: "contact-tightened", says: `${c.name} must not be contacted any more` }],
    };
  const { after, changed } = changedAnswers(before, c);
  if (changed.length === 0) return nothing;
  const says = changed.map((field) => labels[field as keyof typeof labels] ?? field).join(", ");
  return {
    ...nothing,
    contacts: [{ key, contact: contact.id, answers: after }],
    changes: [{ key, what: "contact-changed", says: `${c.name}: ${says}` }],
  };
};

/** What the sheet's contacts of one child would change. Whom the sheet does not have stays on record. */
export const planContacts = (lines: readonly ContactLine[], o: Of, held: Held): ContactsPlanned => {
  const records = o.before.map((contact) => ({ contact, record: held.contacts.get(contact.id) }));
  const all = lines.map((c, i) => {
    const found = records.find(({ record }) => record && nameKey(record.name) === nameKey(c.name));
    return found ? known(c, found.contact, found.record, i + 1, o) : fresh(c, i + 1, o, held);
  });
  return {
    contacts: all.flatMap((p) => p.contacts),
    changes: all.flatMap((p) => p.changes),
    questions: all.flatMap((p) => p.questions),
    warnings: all.flatMap((p) => p.warnings),
  };
};
