import { providerOf, staffMembersOf } from "#casework/people/people.ts";
import { fileWords } from "#casework/placement/evidence-files.ts";
import { takenTypes } from "#domain/files-taken.ts";
import type { StaffContext } from "#door/context.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { Attached } from "#streams/placement/state-parts.ts";
import { sizeText } from "#ui/file-size.ts";
import { aboutTitle, mayAttach, mayKnow, mayOpen } from "./about.ts";

/** A file as a list shows it. */
export type ShownFile = {
  readonly id: string;
  readonly about: string;
  readonly aboutTitle: string;
  /** "" where the name may not be seen. */
  readonly name: string;
  readonly what: string;
  readonly type: string;
  readonly bytes: number;
  readonly at: string;
  readonly by: string;
  /** Where it is downloaded, and where it is removed, for those who may. */
  readonly href?: string;
  readonly remove?: string;
};

/** "PDF, 1.4 MB". */
export const kindText = ({ type, bytes }: { readonly type: string; readonly bytes: number }): string =>
  `${takenTypes[type] ?? "File"}, ${sizeText(bytes)}`;

export const filesPath = (placement: string): string => `/placements/${placement}/files`;

/** Names of those who sent or removed files, by the id that the commit has. */
export const sendersOf = async (
  c: StaffContext,
  p: Placement,
  ids: readonly string[],
): Promise<(id: string) => string> => {
  const [staff, provider] = await Promise.all([
    staffMembersOf(c.deps, c.scope, ids),
    ids.includes(toProvider) ? providerOf(c.deps, c.at.tenant, p.provider?.id ?? "") : undefined,
  ]);
  return (id) =>
    id === toProvider ? (provider?.name ?? "The provider") : (staff.get(id)?.name ?? "Waymark");
};

/** Those files of which this person may know, the newest first, with what they may see of each. */
export const shownFiles = async (
  c: StaffContext,
  p: Placement,
  files: readonly Attached[],
): Promise<readonly ShownFile[]> => {
  const known = files.filter((f) => mayKnow(c, f));
  const [words, nameOf] = await Promise.all([
    fileWords(
      c.deps,
      c.scope,
      known.filter((f) => mayOpen(c, f)),
    ),
    sendersOf(
      c,
      p,
      known.map((f) => f.by),
    ),
  ]);
  return known.toReversed().map(({ id, about, type, bytes, at, by }) => {
    const here = `${filesPath(p.id)}/${id}`;
    const { name = "", what = "" } = words.get(id) ?? {};
    return {
      id,
      about,
      aboutTitle: aboutTitle(about),
      name,
      what,
      type,
      bytes,
      at,
      by: nameOf(by),
      ...(mayOpen(c, { about }) ? { href: here } : {}),
      ...(mayAttach(c, about) ? { remove: `${here}/remove` } : {}),
    };
  });
};
