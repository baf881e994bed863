import type { Contact } from "#domain/contact.ts";
import { hasProvider, noticeIsLaw } from "#domain/routes.ts";
import { contactOf } from "../facts.ts";
import type { Recorded } from "../recorded.ts";
import { recordsOf } from "../records.ts";
import type { Letter, Placement } from "../state.ts";
import { placeSince } from "../terms/bound.ts";

/** Whether a contact is not to learn where the pupil is, while the law has the notice name the place (SI 2010/1156; SI 2007/1870). */
export const isAtOdds = (p: Pick<Placement, "route">, contact: Pick<Contact, "getsAddress">): boolean =>
  noticeIsLaw(p.route) && hasProvider(p.route) && contact.getsAddress === "no";

const decisions = (p: Placement, contact: string): readonly Recorded<"address-risk">[] =>
  recordsOf(p, "address-risk").filter((r) => r.answers.to === contact && r.version >= placeSince(p));

/** What was decided last about telling a contact the place as it is now; undefined while nobody has decided. */
export const placeDecision = (p: Placement, contact: string): Recorded<"address-risk"> | undefined =>
  decisions(p, contact).at(-1);

const gives = (decision: Recorded<"address-risk"> | undefined): boolean =>
  decision?.answers.decision === "give";

/**
 * Whether the notice names the place to a contact who is else not to learn it: as it was decided before the letter, and
 * no more once it is decided to withhold it.
 */
export const isPlaceTold = (p: Placement, contact: string, letter?: Letter): boolean => {
  const found = contactOf(p, contact);
  if (!found || !isAtOdds(p, found)) return false;
  const then = letter ? decisions(p, contact).findLast((r) => r.version < letter.version) : undefined;
  return gives(placeDecision(p, contact)) && (letter === undefined || gives(then));
};

/** Whether it was decided after a letter to tell this contact the place, which that letter does not name. */
export const toldPlaceLater = (p: Placement, contact: string, letter: Letter): boolean =>
  isPlaceTold(p, contact) && !isPlaceTold(p, contact, letter);
