import { contactsOf } from "#casework/people/people.ts";
import { isSameMailbox } from "#casework/people/shared-address.ts";
import { contactAnswers } from "#casework/pupil/contacts.ts";
import type { Field } from "#contracts/form.ts";
import { contactForm } from "#contracts/forms/contact.ts";
import type { ContactRecord } from "#contracts/people.ts";
import type { Contact } from "#domain/contact.ts";
import type { StaffContext } from "#door/context.ts";
import { answerText } from "#ui/form/answer-text.ts";

/** A contact as the pupil's page shows it: each point in words, in the order in which it was asked. */
export type ContactShown = {
  readonly id: string;
  readonly name: string;
  readonly restricted: boolean;
  /** Why no mail goes to the address on file; "" where it may. */
  readonly withheld: string;
  readonly facts: readonly { readonly name: string; readonly label: string; readonly says: string }[];
  readonly edit?: string;
  readonly remove?: string;
};

const labels: Readonly<Record<string, string>> = {
  relationship: "Relationship",
  delegated: "Decides about school from day to day",
  "parental-responsibility": "Parental responsibility",
  source: "How the school knows",
  "lives-with": "Lives with the pupil",
  "may-consent": "Asked for consent",
  "gets-letters": "Gets letters",
  "gets-address": "May know the provider’s address",
  channel: "Reached",
  email: "E-mail",
  "email-notices": "Agreed to notices by e-mail",
  phone: "Phone",
  address: "Postal address",
  language: "Language",
  format: "Format",
  restriction: "What restricts contact",
};

const fields: readonly Field[] = contactForm.steps.flatMap((s) => s.fields).filter((f) => f.name in labels);

const reach: readonly string[] = ["channel", "email", "email-notices", "phone", "address"];

/** How to reach somebody who must not be contacted is for those alone who know why. */
const shownTo = (c: StaffContext, contact: Contact, { name }: Field): boolean => {
  if (c.sees("contact.restriction")) return true;
  return name !== "restriction" && !(contact.restricted === "yes" && reach.includes(name));
};

/** A pupil's contacts with what the vault holds of them, as far as this person may see it. */
export const contactsShown = async (
  c: StaffContext,
  contacts: readonly Contact[],
  href: string,
): Promise<readonly ContactShown[]> => {
  const records = await contactsOf(
    c.deps,
    c.scope,
    contacts.map((contact) => contact.id),
  );
  const withheldOf = (contact: Contact, record: ContactRecord | undefined): string => {
    if (contact.restricted === "yes" || contact.channel !== "email" || !record?.email) return "";
    const { email } = record;
    const other = contacts
      .filter((k) => k.restricted === "yes")
      .map((k) => records.get(k.id))
      .find((k) => k?.email !== undefined && isSameMailbox(k.email, email));
    if (!other) return "";
    return c.sees("contact.restriction")
      ? `No mail goes to this address: ${other.name}, who may not be contacted, reads it too. Record another address, or paper.`
      : "No mail goes to this address. Ask the safeguarding lead.";
  };
  return contacts.map((contact) => {
    const record = records.get(contact.id);
    const answers = contactAnswers(contact, record);
    const asked = fields.filter((f) => answers[f.name] !== undefined && shownTo(c, contact, f));
    return {
      id: contact.id,
      name: record?.name ?? "Contact (record erased)",
      restricted: contact.restricted === "yes",
      withheld: withheldOf(contact, record),
      facts: asked.map((f) => ({
        name: f.name,
        label: labels[f.name] ?? f.label,
        says: answerText(f, answers[f.name]),
      })),
      ...(c.may("contacts.write") ? { edit: `${href}/contacts/${contact.id}` } : {}),
      ...(c.may("contacts.write") && (contact.restricted === "no" || c.sees("contact.restriction"))
        ? { remove: `${href}/contacts/${contact.id}/remove` }
        : {}),
    };
  });
};
