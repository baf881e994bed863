import type { SchoolRef } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { Part } from "./parts.ts";

/** How one kind of work is done. */
export type WorkDone = {
  /** Does one part, and lays the next one down. Done again it does what is left. */
  readonly does: (deps: Deps, at: SchoolRef, part: Part) => Promise<void>;
  /** It could not be done again and again: it ends as failed, and is somebody's task. */
  readonly givesUp: (deps: Deps, at: SchoolRef, id: string) => Promise<void>;
};
