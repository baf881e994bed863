import type { Commit } from "#domain/commit.ts";
import type { Decision, Refusal } from "#domain/decision.ts";
import { parseStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { follow } from "../after-commit/follow.ts";
import { seal } from "./hash-chain.ts";
import { type Fold, type Folded, read } from "./streams.ts";

export type Command = {
  readonly stream: string;
  /** Sent twice, it is taken once. */
  readonly id: string;
  readonly by: string;
};

export type Executed<S, E extends { readonly type: string }> =
  /** `followed`: what follows from it is laid down whole; else stream or sweep make it good. */
  | {
      readonly kind: "recorded";
      readonly commit: Commit<E>;
      readonly state: S;
      readonly again: boolean;
      readonly followed: boolean;
    }
  | { readonly kind: "unchanged"; readonly state: S }
  | Refusal;

const attempts = 50;

/** An append whose answer was lost may have been stored: reading back tells. */
const appended = async (deps: Deps, commit: Commit): Promise<boolean> => {
  try {
    return (await deps.ledger.append(commit)).kind === "appended";
  } catch (fault) {
    const stored = (await deps.ledger.read(commit.stream, commit.version - 1))[0];
    if (stored?.hash === commit.hash) return true;
    throw fault;
  }
};

/**
 * Reads a stream, decides, and appends one commit; starts again when another commit came between. A command id that
 * the stream has seen returns the earlier commit. What follows from a commit (mails, views, wakes) is laid down
 * afterwards, and made good by stream and sweep where it fails.
 */
export const execute = async <S extends Folded, E extends { readonly type: string }>(
  deps: Deps,
  fold: Fold<S, E>,
  command: Command,
  decide: (state: S) => Decision<E> | Promise<Decision<E>>,
): Promise<Executed<S, E>> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { state, commits } = await read(deps, fold, command.stream);
    const earlier = state.commands.get(command.id);
    const taken = earlier === undefined ? undefined : commits[earlier - 1];
    if (taken) {
      const followed = await follow(deps, taken);
      return { kind: "recorded", commit: taken, state, again: true, followed };
    }
    const decision = await decide(state);
    if (decision.kind === "refused") return decision;
    if (decision.events.length === 0) return { kind: "unchanged", state };
    const commit = seal<E>({
      stream: command.stream,
      version: state.version + 1,
      command: command.id,
      at: deps.clock.now().toString({ smallestUnit: "millisecond" }),
      by: command.by,
      events: decision.events,
      owes: decision.owes,
      previous: commits.at(-1)?.hash ?? "",
    });
    if (!(await appended(deps, commit))) continue;
    const followed = await follow(deps, commit);
    const after = fold(parseStream(command.stream).id, [commit], state);
    return { kind: "recorded", commit, state: after, again: false, followed };
  }
  throw new Error(`Too many others wrote to ${command.stream} at once`);
};

/**
 * Carries a commit on to another stream. It counts as carried only once all that follows there is laid down as well:
 * else it throws, so that whoever follows the first commit does it again, and the second with it.
 */
export const carryOn: typeof execute = async (deps, fold, command, decide) => {
  const done = await execute(deps, fold, command, decide);
  if (done.kind === "recorded" && !done.followed)
    throw new Error(`What follows from a copy to ${command.stream} is not laid down yet`);
  return done;
};
