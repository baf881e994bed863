import { initialsOf } from "#contracts/people.ts";
import { contactOf } from "#streams/placement/facts.ts";
import type { AskedPerson } from "../parts/facts.ts";
import type { Draft } from "./draft.ts";
import type { PlacementCase } from "./placement-case.ts";

const title = /^(mr|mrs|ms|miss|mx|dr|prof|professor|rev|reverend|sir|dame|lord|lady)\.?\s+/i;

/** "Ngozi" of "Ms Ngozi Okafor"; the whole name where only a title and a surname, or one name, is on file. */
export const firstNameOf = (name: string): string => {
  const whole = name.trim().replace(/\s+/gu, " ");
  const [first = "", ...more] = whole.replace(title, "").split(" ");
  return more.length > 0 ? first : whole;
};

/**
 * What a letter calls the pupil to one of the contacts: by first name on paper, or to somebody who takes letters by
 * e-mail, and who may know where the pupil is; else by initials (quality, emails: the minimum).
 */
export const childFor = (
  { placement, pupil }: Pick<PlacementCase, "placement" | "pupil">,
  to: string,
): string => {
  const contact = contactOf(placement, to);
  const byName =
    contact?.getsAddress === "yes" && (contact.channel === "paper" || contact.emailNotices === "yes");
  return byName ? pupil.givenName : initialsOf(pupil);
};

/** Whom a question is put to, so that of two who read one mailbox each knows whose answer is asked. */
export const askedPersonOf = async (c: PlacementCase, to: string): Promise<Draft<AskedPerson>> => {
  const record = await c.contact(to);
  return {
    firstName: record && firstNameOf(record.name),
    relation: contactOf(c.placement, to)?.relationship,
    child: childFor(c, to),
  };
};
