/** The error with which a run ended, and the run that it began in which that came up; none where it came up in itself. */
export type ErrorOrigin = { readonly error: string; readonly run?: string };

/** Runs begin runs, and those no further ones: a cause that nests deeper is none of ours. */
const deepest = 3;

const parsed = (text: string | undefined): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};

/**
 * Where an error came from. A run whose child has failed ends with `States.TaskFailed`, which says nothing; its cause is
 * what the service tells of the child (DescribeExecution's answer as JSON), and there the child's own error stands.
 */
export const errorOrigin = (
  run: { readonly error?: string | undefined; readonly cause?: string | undefined },
  depth = 0,
): ErrorOrigin => {
  const error = run.error ?? "";
  const { Error: inner, Cause: cause, Name: name } = parsed(run.cause);
  if (
    error !== "States.TaskFailed" ||
    typeof inner !== "string" ||
    typeof name !== "string" ||
    depth > deepest
  )
    return { error };
  const child = { error: inner, ...(typeof cause === "string" ? { cause } : {}) };
  return { run: name, ...errorOrigin(child, depth + 1) };
};
