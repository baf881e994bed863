import type { Answers, Field } from "#contracts/form.ts";
import { flagIn, safetyPupils, safetyTick, safetyWords } from "#contracts/forms/safety/tick.ts";
import type { Words } from "#domain/commit.ts";
import type { Flag } from "#domain/safety.ts";
import type { Deps } from "#ports/host.ts";
import { splitPrivate } from "../split-private.ts";
import type { Executed } from "./command.ts";
import { withWords } from "./kept-words.ts";

/** What somebody outside answered, parted by who reads it. */
export type Parted = {
  readonly open: Answers;
  /** Words for whoever reads the answer. */
  readonly said: Answers;
  readonly flag: Flag | undefined;
  /** Of whom it is, where the page asked. */
  readonly pupils: readonly string[];
  /** Words for the safeguarding lead, and who wrote them. */
  readonly sealed: Answers;
};

const only = (answers: Answers, names: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => names.includes(name)));

const without = (answers: Answers, names: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => !names.includes(name)));

/**
 * Parts what was answered: what is for the safeguarding lead never lies with the rest. Where it is about an adult, a parent's own
 * words go with it; where it is about a child, the lead reads them too.
 */
export const partSafety = (fields: readonly Field[], answers: Answers): Parted => {
  const { open, said } = splitPrivate(fields, answers);
  const flag = flagIn(open);
  const sealable = fields.flatMap((f) =>
    "readBy" in f && f.readBy.how === "task" && f.readBy.sealed ? [f.name] : [],
  );
  const signatures = fields.flatMap((f) => ("readBy" in f && f.readBy.how === "signature" ? [f.name] : []));
  return {
    open: without(open, [safetyTick, safetyPupils]),
    said: without(said, [safetyWords, ...(flag === "adult" ? sealable : [])]),
    flag,
    pupils: [open[safetyPupils] ?? []].flat().map(String),
    sealed: flag ? only(said, [safetyWords, ...sealable, ...signatures]) : {},
  };
};

/** Keeps both kinds of words, each a record of its own, and runs the command that points to them. */
export const withPartedWords = <S, E extends { readonly type: string }>(
  deps: Deps,
  scope: string,
  { said, sealed }: Parted,
  run: (words: Words | undefined, sealed: Words | undefined) => Promise<Executed<S, E>>,
): Promise<Executed<S, E>> =>
  withWords(deps, scope, said, (words) => withWords(deps, scope, sealed, (more) => run(words, more)));
