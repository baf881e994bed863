import type { Commit } from "#domain/commit.ts";
import type { Refusal } from "#domain/decision.ts";

export type Command = {
  readonly stream: string;
  /** Sent twice, it is taken once. */
  readonly id: string;
  readonly by: string;
};

/** `again`: the command was taken before, and this is the commit that it made then. */
export type Recorded<S, E extends { readonly type: string }> = {
  readonly kind: "recorded";
  readonly commit: Commit<E>;
  readonly state: S;
  readonly again: boolean;
};

export type Unchanged<S> = { readonly kind: "unchanged"; readonly state: S };

export type Appended<S, E extends { readonly type: string }> = Recorded<S, E> | Unchanged<S> | Refusal;

/** `followed`: what follows from it is laid down whole; else stream or sweep make it good. */
export type Executed<S, E extends { readonly type: string }> =
  | (Recorded<S, E> & { readonly followed: boolean })
  | Unchanged<S>
  | Refusal;
