import { plainHeading } from "#domain/sheets/columns.ts";
import { namesOneChild } from "#streams/pupil/upn.ts";
import type { PupilLine } from "./lines.ts";

/** One child of the sheet: all its lines together. */
export type SheetChild = Omit<PupilLine, "line"> & {
  /** By its first line: the same in every reading of the same sheet. */
  readonly key: string;
  readonly lines: readonly number[];
  /** Another child of the sheet has this UPN too: neither is believed without a person. */
  readonly upnTwice: boolean;
};

const nameKey = (l: Pick<PupilLine, "given" | "family">): string => plainHeading(`${l.given} ${l.family}`);

/** Who a line is about: its UPN and name, so that one number on two children does not make them one. */
const identity = (l: PupilLine): string => `${nameKey(l)}|${namesOneChild(l.upn) ? l.upn : l.born}`;

/** A status that any line of the child has, the child has. */
const statusesOf = (lines: readonly PupilLine[]): Readonly<Record<string, boolean>> => {
  const all: Record<string, boolean> = {};
  for (const { statuses } of lines)
    for (const [status, yes] of Object.entries(statuses)) all[status] = yes || all[status] === true;
  return all;
};

const merged = (lines: readonly PupilLine[]): Omit<SheetChild, "upnTwice"> | undefined => {
  const [first] = lines;
  if (!first) return undefined;
  const contacts = lines.flatMap((l) => l.contacts);
  const seen = new Set<string>();
  const { line, ...rest } = first;
  return {
    ...rest,
    key: `line-${line}`,
    lines: lines.map((l) => l.line),
    statuses: statusesOf(lines),
    contacts: contacts.filter((c) => {
      const key = plainHeading(c.name);
      return !seen.has(key) && seen.add(key) !== undefined;
    }),
    errors: [...new Set(lines.flatMap((l) => l.errors))],
    warnings: [...new Set(lines.flatMap((l) => l.warnings))],
  };
};

/** The children of a sheet, in its order: lines of the same child, one for each contact, are one. */
export const childrenOf = (lines: readonly PupilLine[]): readonly SheetChild[] => {
  const byChild = new Map<string, PupilLine[]>();
  for (const line of lines) {
    const key = line.errors.length > 0 && line.given === "" ? `line ${line.line}` : identity(line);
    byChild.set(key, [...(byChild.get(key) ?? []), line]);
  }
  const all = [...byChild.values()].flatMap((one) => merged(one) ?? []);
  const count = new Map<string, number>();
  for (const { upn } of all) count.set(upn, (count.get(upn) ?? 0) + 1);
  return all.map((child) => ({
    ...child,
    upnTwice: namesOneChild(child.upn) && (count.get(child.upn) ?? 0) > 1,
  }));
};
