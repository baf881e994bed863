import { pupils, read } from "#casework/commit/streams.ts";
import { contactsOf } from "#casework/people/people.ts";
import { type Contact, caringAtHome } from "#domain/contact.ts";
import { pupilStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";

export type NumberToRing = { readonly name: string; readonly phone: string };

const atWork: Readonly<Partial<Record<Contact["relationship"], string>>> = {
  "social-worker": "social worker",
  "local-authority": "local authority",
  "virtual-school": "virtual school",
  "welfare-officer": "pupil welfare officer",
};

const atHome = caringAtHome;

const numbersOf = async (
  c: StaffContext,
  pupil: string,
  which: (contact: Contact) => boolean,
): Promise<readonly NumberToRing[]> => {
  if (!c.sees("contact.details")) return [];
  const { contacts } = (await read(c.deps, pupils, pupilStream(c.at, pupil))).state;
  const allowed = contacts.filter((k) => k.restricted === "no" && which(k));
  const records = await contactsOf(
    c.deps,
    c.scope,
    allowed.map((k) => k.id),
  );
  return allowed.flatMap((k) => {
    const record = records.get(k.id);
    const work = atWork[k.relationship];
    return record
      ? [
          {
            name: work ? `${record.name}, ${work}` : record.name,
            phone: record.phone ?? "no phone on file",
          },
        ]
      : [];
  });
};

/** Whom to ring about a pupil: nobody who may not be contacted. */
export const numbersToRing = (c: StaffContext, pupil: string): Promise<readonly NumberToRing[]> =>
  numbersOf(c, pupil, (k) => k.relationship !== "other");

/** Whom at home to ring where a child is not accounted for. */
export const numbersAtHome = (c: StaffContext, pupil: string): Promise<readonly NumberToRing[]> =>
  numbersOf(c, pupil, (k) => atHome.includes(k.relationship));
