import type { AnswerValue } from "#contracts/form.ts";
import type { KnownFrom } from "#contracts/known-from.ts";
import type { Sources } from "./sources.ts";

/** Finds an answer on record; undefined or "" where there is none. */
export type Resolver = (s: Sources) => Promise<AnswerValue | undefined> | AnswerValue | undefined;

/** How the answers of one kind of source are found: the compiler names what is missing. */
export type ResolversOf<P extends string> = {
  readonly [K in Extract<KnownFrom, `${P}.${string}`>]: Resolver;
};

/** The lines of a text that say something. */
export const linesIn = (text: AnswerValue | undefined): readonly string[] =>
  String(text ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
