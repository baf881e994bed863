import type { Commit } from "#domain/commit.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { pupilWords } from "#promises/provider/provider-checks/this-pupil.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { checksReply } from "#streams/placement/provider/checks.ts";
import type { Placement } from "#streams/placement/state.ts";
import { sha256 } from "../commit/hash-chain.ts";
import { wordsOf } from "../commit/kept-words.ts";

/** What is asked and judged about one pupil stays with the placement. */
const aboutPupil: readonly string[] = [...pupilWords, "ask-for"];

/** Under which the words of a judgement are in the tenant's part of the vault. */
export const sharedWords = (commit: Commit): string => `e${sha256(`evidence:${commit.hash}`).slice(0, 25)}`;

/**
 * The words of a judgement, the provider's own and what was seen, for the other schools of the trust: kept once, in the
 * tenant's part of the vault. They are about a provider, never about a pupil.
 */
export const shareWords = async (
  deps: Deps,
  at: SchoolRef,
  commit: Commit<PlacementEvent>,
  p: Placement,
): Promise<void> => {
  const reply = checksReply(p);
  const judged = p.forms["checks-judged"];
  const words = await wordsOf(deps, scopeOf(at), [
    ...Object.values(reply?.words ?? {}),
    ...Object.values(judged?.words ?? {}),
  ]);
  const seen = Object.fromEntries(Object.entries(words).filter(([name]) => !aboutPupil.includes(name)));
  await deps.vault.put({ scope: at.tenant, id: sharedWords(commit), kind: "words", body: seen, index: [] });
};
