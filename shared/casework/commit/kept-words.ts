import type { Answers } from "#contracts/form.ts";
import type { Words } from "#domain/commit.ts";
import { refuse } from "#domain/decision.ts";
import type { Deps } from "#ports/host.ts";
import type { Executed } from "./command.ts";
import { canonical, sha256 } from "./hash-chain.ts";
import { pointersIn } from "./pointers.ts";

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
 * Whether a command that was taken before comes again with other words than those that it kept. Words that are erased
 * meanwhile say nothing any more, nor does who says nothing: an answer with none for the safeguarding lead is the same again.
 */
const saysOther = async (
  deps: Deps,
  scope: string,
  said: Answers,
  events: readonly unknown[],
): Promise<boolean> => {
  if (Object.keys(said).length === 0) return false;
  const pointers = pointersIn(events);
  const records = await deps.vault.get(
    scope,
    pointers.map((w) => w.vault),
  );
  const kept = records.map(({ body: { salt: _salt, ...words } }) => canonical(words));
  return kept.length > 0 && !kept.includes(canonical(said));
};

const otherWords = refuse(
  "This form was sent before, with other words: those are on record, and what you typed now is not. Open the form again to add or correct something.",
);

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
  if (done.kind === "recorded" && done.again && (await saysOther(deps, scope, said, done.commit.events))) {
    if (words) await deps.vault.erase(scope, words.vault);
    return otherWords;
  }
  const kept = done.kind === "recorded" && JSON.stringify(done.commit.events).includes(words?.vault ?? "");
  if (words && !kept) await deps.vault.erase(scope, words.vault);
  return done;
};
