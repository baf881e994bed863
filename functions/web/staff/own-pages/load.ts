import { codeChannel } from "#casework/own-page/channel.ts";
import { contactsOf } from "#casework/people/people.ts";
import type { StaffContext } from "#door/context.ts";
import { type Reading, readingOf } from "#streams/placement/own-page/reading.ts";
import { sheetGiven, sheetOwed, sheetsToGive } from "#streams/placement/own-page/sheets.ts";
import type { Loaded } from "../placement/load.ts";

/** Somebody outside, and how it stands with a page of their own. */
export type Reader = {
  readonly id: string;
  readonly name: string;
  /** None: they have no page. */
  readonly reading?: Reading;
  readonly codes: "mail" | "paper";
  /** When codes on paper were asked for, or made, and are not handed over. */
  readonly owed?: string;
  /** A sheet was made and waits to be handed over. */
  readonly made: boolean;
  readonly givenAt?: string;
};

/** Everybody who may have a page: the pupil, and all contacts. Why somebody has none is for the safeguarding lead to say. */
export const readersOf = async (
  c: StaffContext,
  { placement: p, who }: Loaded,
): Promise<readonly Reader[]> => {
  const names = c.sees("contact.details")
    ? await contactsOf(
        c.deps,
        c.scope,
        p.contacts.map((k) => k.id),
      )
    : new Map();
  const nameOf = (id: string): string =>
    id === p.pupil ? `${who} (the pupil)` : (names.get(id)?.name ?? "A contact");
  const toGive = sheetsToGive(p);
  return Promise.all(
    [p.pupil, ...p.contacts.map((k) => k.id)].map(async (id): Promise<Reader> => {
      const reading = readingOf(p, id);
      const owed = sheetOwed(p, id)?.at;
      const given = sheetGiven(p, id)?.at;
      return {
        id,
        name: nameOf(id),
        ...(reading ? { reading } : {}),
        codes: await codeChannel(c.deps, c.scope, p, id),
        ...(owed ? { owed } : {}),
        made: toGive.includes(id),
        ...(given ? { givenAt: given } : {}),
      };
    }),
  );
};
