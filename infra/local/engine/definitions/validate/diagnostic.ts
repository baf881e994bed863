/** One thing wrong with a definition, in the shape of ValidateStateMachineDefinition. */
export type Diagnostic = {
  readonly severity: "ERROR";
  readonly code: string;
  readonly message: string;
  /** e.g. `/States/Park/Arguments`. */
  readonly location?: string;
};

/** Where problems are collected. */
export type Found = (message: string, location: string, code?: string) => void;

export const collector =
  (into: Diagnostic[]): Found =>
  (message, location, code = "SCHEMA_VALIDATION_FAILED") => {
    into.push({ severity: "ERROR", code, message, location });
  };
