import type { Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import { mostBytes, takenTypes } from "#domain/files-taken.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { filesOfAsk, mostOfAsk, mostOfPlacement, standingFiles } from "#streams/placement/files.ts";
import { takesReply } from "#streams/placement/notice/replying.ts";
import type { Placement } from "#streams/placement/state.ts";

export type Filing = {
  readonly file: string;
  /** The form or obligation that it is evidence for; "" for the placement in general. */
  readonly about: string;
  /** Media type, read from the file's own bytes. */
  readonly type: string;
  readonly bytes: number;
  /** The question by whose link it comes. */
  readonly ask?: string;
};

const megabytes = (bytes: number): string => `${Math.max(0.1, bytes / 1024 / 1024).toFixed(1)} MB`;

/** Why such a file is not kept, as a sentence; undefined when it is. */
export const unfit = ({ type, bytes }: Pick<Filing, "type" | "bytes">): string | undefined => {
  if (!Object.hasOwn(takenTypes, type))
    return `This kind of file cannot be kept. Send it as ${Object.values(takenTypes).join(", ")}.`;
  return bytes > mostBytes
    ? `The file is too large: it has ${megabytes(bytes)}, and ${megabytes(mostBytes)} is the most that can be kept. Send a smaller copy, or its pages one by one.`
    : undefined;
};

const closed = refuse("This question is not open any more. Please ring the school.");

/** Why no file can be added now; undefined when one can. */
const noPlace = (p: Placement, ask: string | undefined) => {
  if (ask === undefined)
    return standingFiles(p).length < mostOfPlacement
      ? undefined
      : refuse("There are very many files here. Remove some that are not needed before you add another.");
  const asked = p.asks.find((a) => a.id === ask);
  if (!asked || !takesReply(p, asked)) return closed;
  return filesOfAsk(p, ask).length < mostOfAsk
    ? undefined
    : refuse(`You have sent ${mostOfAsk} files. Remove one before you add another, or ring the school.`);
};

/** Attaches an uploaded file as evidence (WBS 7.8: certificates, policies, checks on record). Kept twice, it is one file. */
export const attachFile = (p: Placement, filing: Filing, words: Words): Decision<PlacementEvent> => {
  if (p.files.some((f) => f.id === filing.file)) return decided([]);
  if (p.phase === "closed") return refuse("This placement is closed: nothing can be added to it.");
  const { file, about, type, bytes, ask } = filing;
  const why = unfit(filing);
  const refused = why === undefined ? noPlace(p, ask) : refuse(why);
  if (refused) return refused;
  const event: PlacementEvent = { type: "file-attached", file, about, media: type, bytes, words };
  return decided([ask === undefined ? event : { ...event, ask }]);
};

/**
 * Removes a file with a reason; who came by a link removes only what came by the same question, while it is open. A file
 * that should not be here goes at any time, of a closed placement too.
 */
export const removeFile = (
  p: Placement,
  file: string,
  words: Words,
  ask?: string,
): Decision<PlacementEvent> => {
  const found = p.files.find((f) => f.id === file);
  if (!found) return refuse("There is no such file.");
  if (found.removed) return decided([]);
  if (ask !== undefined) {
    const asked = p.asks.find((a) => a.id === ask);
    if (!asked || !takesReply(p, asked) || !filesOfAsk(p, ask).includes(found)) return closed;
  }
  return decided([{ type: "file-removed", file, words }]);
};
