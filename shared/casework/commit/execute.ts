import type { Decision } from "#domain/decision.ts";
import type { Deps } from "#ports/host.ts";
import { follow } from "../after-commit/follow.ts";
import { append } from "./append.ts";
import type { Command, Executed } from "./command.ts";
import type { Fold, Folded } from "./streams.ts";

export type { Command, Executed } from "./command.ts";

/**
 * Decides and appends one commit, and lays down what follows from it (mails, views, wakes, copies); what of that fails
 * is made good by stream and sweep. A command that was taken before returns the earlier commit, followed once more.
 */
export const execute = async <S extends Folded, E extends { readonly type: string }>(
  deps: Deps,
  fold: Fold<S, E>,
  command: Command,
  decide: (state: S) => Decision<E> | Promise<Decision<E>>,
): Promise<Executed<S, E>> => {
  const done = await append(deps, fold, command, decide);
  return done.kind === "recorded" ? { ...done, followed: await follow(deps, done.commit) } : done;
};
