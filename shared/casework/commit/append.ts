import type { Commit } from "#domain/commit.ts";
import type { Decision } from "#domain/decision.ts";
import { parseStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { Appended, Command } from "./command.ts";
import { seal } from "./hash-chain.ts";
import { type Fold, type Folded, read } from "./streams.ts";

const attempts = 50;

/** An append whose answer was lost may have been stored: reading back tells. */
const stored = async (deps: Deps, commit: Commit): Promise<boolean> => {
  try {
    return (await deps.ledger.append(commit)).kind === "appended";
  } catch (fault) {
    const found = (await deps.ledger.read(commit.stream, commit.version - 1))[0];
    if (found?.hash === commit.hash) return true;
    throw fault;
  }
};

/**
 * Reads a stream, decides, and appends one commit; starts again when another commit came between. A command id that
 * the stream has seen returns the earlier commit. Nothing that follows from the commit is done here.
 */
export const append = async <S extends Folded, E extends { readonly type: string }>(
  deps: Deps,
  fold: Fold<S, E>,
  command: Command,
  decide: (state: S) => Decision<E> | Promise<Decision<E>>,
): Promise<Appended<S, E>> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { state, commits } = await read(deps, fold, command.stream);
    const earlier = state.commands.get(command.id);
    const taken = earlier === undefined ? undefined : commits[earlier - 1];
    if (taken) return { kind: "recorded", commit: taken, state, again: true };
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
    if (!(await stored(deps, commit))) continue;
    const after = fold(parseStream(command.stream).id, [commit], state);
    return { kind: "recorded", commit, state: after, again: false };
  }
  throw new Error(`Too many others wrote to ${command.stream} at once`);
};
