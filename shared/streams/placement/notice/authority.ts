import { type Contact, takesEmailNotices } from "#domain/contact.ts";
import type { Placement } from "../state.ts";

/** The local authority's contact for this pupil: one who takes notices by e-mail before one who does not. */
export const authorityContact = (p: Placement): Contact | undefined => {
  const all = p.contacts.filter((c) => c.relationship === "local-authority" && c.restricted === "no");
  return all.find(takesEmailNotices) ?? all[0];
};

/** Whether the notice to the authority can go by e-mail for this pupil. */
export const mailsAuthority = (p: Placement): boolean => {
  const contact = authorityContact(p);
  return contact !== undefined && takesEmailNotices(contact);
};
