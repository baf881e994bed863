import type { Answers, Field, Form } from "#contracts/form.ts";
import { onRecord } from "#contracts/read-by.ts";
import { noWords } from "#domain/commit.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { correctRecord } from "#promises/deciding/correcting.ts";
import { promiseOf } from "#promises/forms.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import { recordsOf } from "#streams/placement/records.ts";
import type { Placement } from "#streams/placement/state.ts";
import { type Command, type Executed, execute } from "../commit/execute.ts";
import { withWords, wordsOf } from "../commit/kept-words.ts";
import { placements, read } from "../commit/streams.ts";
import { factsNow } from "../rules/rules-in-force.ts";
import { splitPrivate } from "../split-private.ts";

/** Asked with every correction, besides the questions of the form. */
export const correctionWhy: Field = {
  name: "correction-why",
  kind: "textarea",
  readBy: onRecord,
  label: "What was wrong, and why is it put right?",
  hint: "What was recorded first is kept beside the correction.",
  max: 1000,
  private: true,
  missing: "Enter what was wrong",
};

export type CorrectionOf = Command & {
  readonly at: SchoolRef;
  readonly form: Form;
  /** The how-manyeth record of the form, from 1. */
  readonly nth: number;
  readonly answers: Answers;
};

const changedWords = async (
  deps: Deps,
  scope: string,
  record: Recorded | undefined,
  said: Answers,
): Promise<readonly string[]> => {
  const before = await wordsOf(deps, scope, Object.values(record?.words ?? {}));
  return [...new Set([...Object.keys(before), ...Object.keys(said)])].filter(
    (name) => String(before[name] ?? "") !== String(said[name] ?? ""),
  );
};

/** Puts a record right from valid answers to its form and the reason: words to the vault, then one commit. */
export const correctFrom = async (
  deps: Deps,
  c: CorrectionOf,
): Promise<Executed<Placement, PlacementEvent>> => {
  const scope = scopeOf(c.at);
  const { "correction-why": reason, ...answers } = c.answers;
  const { open, said } = splitPrivate(
    c.form.steps.flatMap((s) => s.fields),
    answers,
  );
  const { state } = await read(deps, placements, c.stream);
  const changed = await changedWords(deps, scope, recordsOf(state, c.form.id)[c.nth - 1], said);
  return withWords(deps, scope, said, (words) =>
    withWords(deps, scope, { [correctionWhy.name]: String(reason) }, (why) =>
      execute(deps, placements, c, (p) =>
        correctRecord(
          factsNow(deps, p),
          {
            form: promiseOf(c.form),
            answers: open,
            said: Object.keys(said),
            by: c.by,
            nth: c.nth,
            changedWords: changed,
          },
          words ? { [c.form.id]: words } : {},
          why ?? noWords,
        ),
      ),
    ),
  );
};
