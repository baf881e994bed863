import { referencesIn, type VariableReferences } from "./references.ts";
import { diagnose } from "./validate/diagnose.ts";
import type { Diagnostic } from "./validate/diagnostic.ts";

/** What is known of a definition before it is taken. */
export type Judgement = {
  readonly diagnostics: readonly Diagnostic[];
  /** The variables that each state refers to; of a definition that is wrong none are known. */
  readonly references: VariableReferences;
};

/** Longer ones are judged elsewhere: reading thousands of expressions takes seconds. Our own are shorter. */
export const LONG_DEFINITION = 32_768;

export const refused = (message: string): Judgement => ({
  diagnostics: [{ severity: "ERROR", code: "SCHEMA_VALIDATION_FAILED", message, location: "/" }],
  references: {},
});

/** Judges a definition here and now. */
export const judgeDefinition = (definition: string): Judgement => {
  try {
    const diagnostics = diagnose(definition);
    return { diagnostics, references: diagnostics.length === 0 ? referencesIn(definition) : {} };
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    return refused("An expression is nested too deep");
  }
};
