import { mattersStream, recordsStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { matters, read } from "../commit/streams.ts";
import { effectsOf } from "./effects-of.ts";
import { nothingFound, type Places, wordsAt } from "./found.ts";
import { elsewhere } from "./words-elsewhere.ts";

/** Every word of one request, complaint or breach, and of the purges that were asked for it. That there was one stays. */
export const placesOfMatter = async (deps: Deps, at: SchoolRef, id: string): Promise<Places> => {
  const { commits } = await read(deps, matters, mattersStream(at));
  const mine = commits.filter((c) => c.events.some((e) => e.matter === id));
  const ofPurges = elsewhere(recordsStream(at), await deps.ledger.read(recordsStream(at)), [id]);
  return {
    ...nothingFound,
    streams: [mattersStream(at)],
    words: [
      ...mine.flatMap((c) =>
        wordsAt(
          c,
          c.events.filter((e) => e.matter === id),
        ),
      ),
      ...ofPurges.own,
    ],
    mails: mine.flatMap((c) => c.owes.map((m) => m.key)),
    ...(await effectsOf(deps, scopeOf(at), [id])),
  };
};
