import type { Answers } from "#contracts/form.ts";
import type { Words } from "#domain/commit.ts";
import type { Deps } from "#ports/host.ts";
import type { Executed } from "./command.ts";
import { canonical, sha256 } from "./hash-chain.ts";

/**
 * Stores words about a person in the vault and gives what a commit may keep of them: where they are, and a salted
 * hash that proves which they were. Vault first, then commit. undefined when there is nothing to store.
 */
export const keepWords = async (deps: Deps, scope: string, said: Answers): Promise<Words | undefined> => {
  const fields = Object.keys(said).sort();
  if (fields.length === 0) return undefined;
  const id = deps.ids.id();
  const body = { ...said, salt: deps.ids.salt() };
  await deps.vault.put({ scope, id, kind: "words", body, index: [] });
  return { vault: id, hash: sha256(canonical(body)), fields };
};

/** The words that a commit points to, by field; {} once they are erased. */
export const wordsOf = async (
  deps: Deps,
  scope: string,
  kept: readonly (Words | undefined)[],
): Promise<Answers> => {
  const ids = kept.flatMap((w) => (w ? [w.vault] : []));
  const records = await deps.vault.get(scope, ids);
  const inOrder = ids.flatMap((id) => records.filter((r) => r.id === id));
  return Object.fromEntries(
    inOrder.flatMap((r) => Object.entries(r.body as Answers)).filter(([field]) => field !== "salt"),
  );
};

/**
 * Keeps words and runs the command that points to them; words that no commit came to point to (a refusal, a command
 * taken before) are not left behind.
 */
export const withWords = async <S, E extends { readonly type: string }>(
  deps: Deps,
  scope: string,
  said: Answers,
  run: (words: Words | undefined) => Promise<Executed<S, E>>,
): Promise<Executed<S, E>> => {
  const words = await keepWords(deps, scope, said);
  const done = await run(words);
  const kept = done.kind === "recorded" && JSON.stringify(done.commit.events).includes(words?.vault ?? "");
  if (words && !kept) await deps.vault.erase(scope, words.vault);
  return done;
};
