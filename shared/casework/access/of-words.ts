import type { Commit } from "#domain/commit.ts";
import type { Deps } from "#ports/host.ts";
import { pointersIn } from "../commit/pointers.ts";
import type { WordsAt } from "../records/found.ts";
import { eventName, type Kept, type Part, stored } from "./parts.ts";

type Event = Commit["events"][number];

/** Commits of streams, each stream read once. */
export const readOnce = (deps: Deps) => {
  const known = new Map<string, Promise<readonly Commit[]>>();
  return (stream: string): Promise<readonly Commit[]> => {
    const found = known.get(stream) ?? deps.ledger.read(stream);
    known.set(stream, found);
    return found;
  };
};

const unknown: Event = { type: "" };

/** A part for each field that somebody typed, by the event that points to it. */
export const partsOfWords = async (
  deps: Deps,
  words: readonly WordsAt[],
  kept: (c: Commit, e: Event, field: string) => Kept,
  read = readOnce(deps),
): Promise<readonly Part[]> => {
  const records = await stored(deps, words);
  const seen = new Set<string>();
  const all: Part[] = [];
  for (const at of words) {
    const record = records.get(`${at.scope} ${at.id}`);
    const commit = (await read(at.stream)).find((c) => c.version === at.version);
    if (!record || !commit || seen.has(at.id)) continue;
    seen.add(at.id);
    const event = commit.events.find((e) => pointersIn(e).some((p) => p.vault === at.id)) ?? unknown;
    for (const [field, value] of Object.entries(record.body))
      if (field !== "salt")
        all.push({
          ...{ key: `${at.id}.${field}`, section: "words", at: at.at, by: at.by },
          ...{ event: eventName(event), field, value },
          ...kept(commit, event, field),
        });
  }
  return all;
};
