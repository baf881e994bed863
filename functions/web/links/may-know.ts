import type { Context } from "#casework/compose/context.ts";
import { type Place, placeOf } from "#casework/provider/place-of-learning.ts";
import { initialsOf } from "#contracts/people.ts";
import type { Contact } from "#domain/contact.ts";
import type { Deps } from "#ports/host.ts";

/** How a page speaks of the child: first name to a contact who may know where the child is, initials to all others. */
export const childFor = (c: Context, reader: Contact | undefined): string =>
  reader && reader.getsAddress !== "no" ? c.pupil.givenName : initialsOf(c.pupil);

/** Where the child learns, only for a contact who may know it; undefined also while no provider is chosen. */
export const placeFor = async (deps: Deps, c: Context, reader: Contact): Promise<Place | undefined> =>
  reader.getsAddress === "no" ? undefined : placeOf(deps, c);
