import type { Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { PupilEvent } from "./events.ts";
import type { Pupil } from "./pupil.ts";

/** Puts name, date of birth, UPN or year group right. */
export const correctPupil = (
  p: Pupil,
  yearGroup: string,
  changed: readonly string[],
  words: Words,
): Decision<PupilEvent> => {
  if (p.version === 0) return refuse("This pupil is not known.");
  return changed.length === 0
    ? refuse("Nothing has been changed.")
    : decided([{ type: "pupil-corrected", yearGroup, changed, words }]);
};

/** Takes a contact off the pupil's list, with the reason; each open placement learns of it. */
export const removeContact = (p: Pupil, contact: string, words: Words): Decision<PupilEvent> =>
  p.contacts.some((c) => c.id === contact)
    ? decided([{ type: "contact-removed", contact, words }])
    : refuse("This contact is not on the list any more.");
