import type { Commit } from "#domain/commit.ts";
import type { Decision } from "#domain/decision.ts";
import type { SchoolRef, StreamKind, StreamName } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { Command } from "../commit/command.ts";
import type { EventOf, StateOf } from "../commit/streams.ts";

/** One commit that follows from another, as data: on which stream, under which command, and how it is decided there. */
export type Copy<K extends StreamKind = StreamKind> = {
  readonly [P in K]: {
    readonly to: P;
    readonly command: Command;
    readonly decide: (state: StateOf[P]) => Decision<EventOf[P]>;
  };
}[K];

/** Which copies one commit calls for. It reads and never writes: the loop appends. `at`: where the commit lies. */
export type Compose = (deps: Deps, commit: Commit, at: StreamName & SchoolRef) => Promise<readonly Copy[]>;

/** A copy is one command on the stream that gets it, named after the commit that it copies: done twice, it is done once. */
export const named = (what: string, commit: Commit): string => `${what}-${commit.hash.slice(0, 32)}`;

/** A copy by the system itself. */
export const copyTo = <K extends StreamKind>(
  to: K,
  stream: string,
  id: string,
  decide: (state: StateOf[K]) => Decision<EventOf[K]>,
  by = "system",
): Copy<K> => ({ to, command: { stream, id, by }, decide }) as Copy<K>;
