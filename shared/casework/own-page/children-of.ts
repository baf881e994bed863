import type { Contact } from "#domain/contact.ts";
import { placementStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { contactOf } from "#streams/placement/facts.ts";
import { readerKind, readingOf } from "#streams/placement/own-page/reading.ts";
import type { Placement } from "#streams/placement/state.ts";
import { placements, read } from "../commit/streams.ts";
import type { Context } from "../compose/context.ts";
import { contactsOf } from "../people/people.ts";
import { isSameMailbox } from "../people/shared-address.ts";
import { placementRows } from "../views/placement-rows.ts";
import { codeChannel } from "./channel.ts";

/** A placement that somebody at work reads of, as which contact of it. */
export type ChildOf = { readonly placement: Placement; readonly reader: string };

const plain = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, " ");

/**
 * The other children of an officer at this school: where a contact of the same name and work reads the same mailbox, which the code
 * has just proved. A mailbox alone is not enough: a team has one, and not each of it every child.
 */
export const childrenOf = async (deps: Deps, c: Context, reader: string): Promise<readonly ChildOf[]> => {
  const own = contactOf(c.placement, reader);
  const [record] = (await contactsOf(deps, c.scope, [reader])).values();
  if (!own || !record?.email) return [];
  const rows = (await placementRows(deps, c.scope)).filter(
    (row) => row.id !== c.placement.id && row.phase !== "closed",
  );
  const others = await Promise.all(
    rows.map(async (row) => (await read(deps, placements, placementStream(c.at, row.id))).state),
  );
  const alike = (p: Placement): readonly Contact[] =>
    p.contacts.filter(
      ({ id, relationship }) => relationship === own.relationship && readerKind(p, id) === "officer",
    );
  const records = await contactsOf(
    deps,
    c.scope,
    others.flatMap((p) => alike(p).map(({ id }) => id)),
  );
  const isSame = (id: string): boolean => {
    const other = records.get(id);
    return (
      other?.email !== undefined &&
      isSameMailbox(other.email, record.email ?? "") &&
      plain(other.name) === plain(record.name)
    );
  };
  const found = others.flatMap((placement) =>
    alike(placement)
      .filter(({ id }) => isSame(id) && readingOf(placement, id) !== undefined)
      .map(({ id }) => ({ placement, reader: id })),
  );
  const open = await Promise.all(
    found.map(async ({ placement, reader: id }) => codeChannel(deps, c.scope, placement, id)),
  );
  return found.filter((_, i) => open[i] === "mail");
};
