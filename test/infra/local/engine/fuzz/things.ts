import fc from "fast-check";
import { machineOf, plans } from "../plans.ts";

/** Random definitions, inputs, expressions and requests, also ones that never end or take all memory. */
const PIECES = [
  ...["$states.input", "$states.input.a", "'text'", "7", "[1..9]", "[1..9999999]", "$pad('x', 99999999)"],
  ...[
    "/^(a+)+$/",
    "function($x) { $x }",
    "function($x) { $f($x) }",
    "$states.context",
    "[[[[1]]]]",
    "$uuid()",
  ],
  ...["$$", "$now()", "$states.input.a[0]", "$string($states.input)", "$states.context.Execution.Input"],
];
const SHAPES = [
  ...[
    "$map(A, B)",
    "$contains(A, B)",
    "A & B",
    "A = B",
    "A[B]",
    "A.(B)",
    "$string(A)",
    "[A, B]",
    "{ 'k': A }",
  ],
  ...[
    "($f := A; $f(B))",
    "$join(A)",
    "$sort(A)",
    "$reduce(A, B)",
    "A in B",
    "$parse(A)",
    "$replace(A, 'a', B)",
  ],
  ...["$sum(A)", "$distinct(A)", "$merge([A, B])", "$each(A, B)", "$split(A, B)", "$hash(A, 'MD5')"],
];

const expression = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, depthIdentifier: "expression" },
    fc.constantFrom(...PIECES),
    fc
      .tuple(fc.constantFrom(...SHAPES), tie("any"), tie("any"))
      .map(([shape, a, b]) => shape.replace(/\b[AB]\b/g, (name) => (name === "A" ? a : b))),
  ),
})).any;

const quoted = expression.map((source) => `{% ${source} %}`);

const nested = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;

export const inputs = fc.oneof(
  fc.json({ maxDepth: 6 }),
  fc.integer({ min: 1, max: 120_000 }).map((size) => JSON.stringify({ a: `${"a".repeat(size)}b` })),
  fc.integer({ min: 1, max: 60_000 }).map((size) => JSON.stringify({ a: Array(size).fill(1) })),
  fc.integer({ min: 1, max: 100_000 }).map(nested),
);

const pass = (output: unknown) => ({ Type: "Pass", Output: output, End: true });

const alone = (state: object) => ({ StartAt: "S", States: { S: state } });

/** As many as fit a definition of almost 1 MiB. */
const full = (of: (index: number) => string): readonly string[] => {
  const length = of(99_999).length + 3;
  return Array.from({ length: Math.floor(1_000_000 / length) }, (_, index) => of(index));
};

/** Definitions that are as large as they may be: in states, in expressions, in variables, in one expression. */
const LARGE: readonly (() => object)[] = [
  () => alone(pass(full((index) => `{% $sum($states.input.a) + ${index} %}`))),
  () => alone(pass(`{% [${full(String).join()}] %}`)),
  () => alone(pass(`{% (${full((index) => `$v${index} := 1`).join("; ")}) %}`)),
  () => alone(pass(`{% ${"(".repeat(490_000)}1${")".repeat(490_000)} %}`)),
  () =>
    alone({ ...pass(1), Assign: Object.fromEntries(full((index) => `v${index}`).map((name) => [name, 1])) }),
  () => {
    const names = full(
      (index) => `"S${index}": {"Type":"Pass","Output":"{% $states.input %}","Next":"S${index}"}`,
    );
    const state = (_: string, index: number) =>
      [`S${index}`, index + 1 < names.length ? { Type: "Pass", Next: `S${index + 1}` } : pass(1)] as const;
    return { StartAt: "S0", States: Object.fromEntries(names.map(state)) };
  },
];

const each = fc.tuple(quoted, fc.integer({ min: 0, max: 40_000 })).map(([selector, items]) =>
  alone({
    ...{ Type: "Map", Items: `{% [1..${items}] %}`, ItemSelector: { a: selector }, End: true },
    ItemProcessor: { StartAt: "I", States: { I: { Type: "Pass", End: true } } },
  }),
);

const chosen = fc.tuple(quoted, fc.integer({ min: 1, max: 500 })).map(([condition, rules]) => ({
  StartAt: "C",
  States: {
    C: { Type: "Choice", Choices: Array(rules).fill({ Condition: condition, Next: "Z" }), Default: "Z" },
    Z: { Type: "Succeed" },
  },
}));

export const definitions = fc.oneof(
  { weight: 8, arbitrary: quoted.map((output) => alone(pass(output))) },
  { weight: 4, arbitrary: plans.map(machineOf) },
  { weight: 2, arbitrary: each },
  { weight: 2, arbitrary: chosen },
  { weight: 2, arbitrary: fc.object({ maxDepth: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom(...LARGE).map((make) => make()) },
);

const OPERATIONS = [
  ...["StartExecution", "DescribeExecution", "ListExecutions", "GetExecutionHistory", "SendTaskSuccess"],
  ...[
    "RedriveExecution",
    "StopExecution",
    "TestState",
    "TagResource",
    "ListStateMachines",
    "constructor",
    "",
  ],
];

export type Request = { readonly path: string; readonly target: string; readonly body: string };

/** What no client sends. */
export const requests: fc.Arbitrary<Request> = fc.record({
  path: fc.constantFrom("/", "/clock", "/run?arn=x", "/health", "/constructor"),
  target: fc.constantFrom(...OPERATIONS).map((name) => `AWSStepFunctions.${name}`),
  body: fc.oneof(
    fc.json(),
    fc.string(),
    fc.integer({ min: 1, max: 500_000 }).map((depth) => `{"input":${nested(depth)}}`),
    fc.constant(`{"definition":"${"x".repeat(3_500_000)}"}`),
    fc
      .record({ definition: fc.string(), input: fc.string(), name: fc.string() })
      .map((given) => JSON.stringify(given)),
  ),
});
