import type { Answers } from "#contracts/form.ts";
import type { Words } from "#domain/commit.ts";
import type { Decision, Refusal } from "#domain/decision.ts";
import type { Deps } from "#ports/host.ts";
import { type Command, execute } from "./execute.ts";
import { withWords } from "./kept-words.ts";
import type { Fold, Folded } from "./streams.ts";

/**
 * What somebody sent with words: those go to the vault (`scope`), and one commit points to them. Says why it is refused, or
 * nothing once it is recorded.
 */
export const executeSaying = async <S extends Folded, E extends { readonly type: string }>(
  deps: Deps,
  fold: Fold<S, E>,
  { scope, said, ...command }: Command & { readonly scope: string; readonly said: Answers },
  decide: (state: S, words: Words | undefined) => Decision<E> | Promise<Decision<E>>,
): Promise<Refusal | undefined> => {
  const done = await withWords(deps, scope, said, (words) =>
    execute(deps, fold, command, (state) => decide(state, words)),
  );
  return done.kind === "refused" ? done : undefined;
};
