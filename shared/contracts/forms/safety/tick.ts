import type { Field, Form, Option } from "#contracts/form.ts";
import { toSafety } from "#contracts/read-by.ts";
import type { Flag } from "#domain/safety.ts";
import { severalField, wordsField } from "../fields.ts";
import { options } from "../options.ts";

/** The names of the tick, of the words that go with it, and of the pupils whom it is about. */
export const safetyTick = "safety";
export const safetyWords = "safety-words";
export const safetyPupils = "safety-pupils";

const choices = options(
  ["child", "A child may not be safe", "The safeguarding lead is told at once"],
  ["adult", "It is about what an adult has done", "Only the safeguarding lead reads it"],
);

const ticked = { field: safetyTick, is: ["child", "adult"] } as const;

/**
 * Beneath everything that somebody outside the school writes: a tick that brings it to the safeguarding lead at once. `pupils`:
 * of whom it may be, where the page is about several.
 */
export const safetyFields = (pupils: readonly Option[] = []): readonly Field[] => [
  severalField(safetyTick, "Is this about safety?", "Tick what it is about", choices, {
    optional: true,
    hint: "In danger now? Ring 999 first, then the school.",
  }),
  ...(pupils.length > 0
    ? [
        severalField(safetyPupils, "Which pupils is it about?", "Choose the pupils", pupils, {
          when: ticked,
        }),
      ]
    : []),
  wordsField(safetyWords, "What should the safeguarding lead know?", "Enter what they should know", {
    optional: true,
    when: ticked,
    hint: "Nobody else reads this. You can ring instead.",
    readBy: toSafety,
  }),
];

/** A form as somebody outside the school sees it: the tick stands above the name that signs it. */
export const withSafety = (form: Form): Form => ({
  ...form,
  steps: form.steps.map((step, i) =>
    i === form.steps.length - 1
      ? { ...step, fields: [...step.fields.slice(0, -1), ...safetyFields(), ...step.fields.slice(-1)] }
      : step,
  ),
});

/** What the tick says; "adult" where both are ticked, since that is read by fewer. */
export const flagIn = (answers: Readonly<Record<string, unknown>>): Flag | undefined => {
  const said = [answers[safetyTick] ?? []].flat();
  return (["adult", "child"] as const).find((flag) => said.includes(flag));
};
