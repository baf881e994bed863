import { type Contact, isProfessional } from "#domain/contact.ts";
import { contactOf } from "../facts.ts";
import { recordsOf } from "../records.ts";
import type { Placement } from "../state.ts";

/**
 * How much somebody's own page shows. `less`: nothing that tells where the child is or when, since dates of sessions,
 * attendance and phones there show a place and a routine (obligations, section 6; catalogue O125).
 */
export type Reading = "full" | "less";

/** Who reads a page: what it says and what they may ask follow from it. */
export type ReaderKind = "family" | "pupil" | "officer";

export const readerKind = (p: Pick<Placement, "pupil" | "contacts">, reader: string): ReaderKind => {
  const contact = p.contacts.find((c) => c.id === reader);
  if (reader === p.pupil || contact?.relationship === "pupil") return "pupil";
  return contact && isProfessional(contact) ? "officer" : "family";
};

/** Who has a page where the safeguarding lead has said nothing: those who are written to anyway. */
const byItself = (p: Placement, contact: Contact): boolean => {
  if (isProfessional(contact) || contact.relationship === "pupil") return true;
  // At 18 it is for the pupil to say what parents read.
  return contact.getsLetters === "yes" && !p.ofAge;
};

/**
 * What somebody's page shows as the record stands at this moment; undefined: there is none for them. It is asked with every
 * look, so that a restriction holds at once, whatever was opened before.
 */
export const readingOf = (p: Placement, reader: string): Reading | undefined => {
  const decided = recordsOf(p, "page-allowed").findLast((r) => r.answers.to === reader)?.answers.page;
  if (decided === "none") return undefined;
  if (reader === p.pupil) return decided === "full" || decided === "less" ? decided : undefined;
  const contact = contactOf(p, reader);
  if (!contact || contact.restricted === "yes") return undefined;
  if (decided === undefined && !byItself(p, contact)) return undefined;
  return contact.getsAddress === "no" || decided === "less" ? "less" : "full";
};
