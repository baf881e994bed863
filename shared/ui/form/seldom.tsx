import type { Child } from "hono/jsx";
import type { Field, FieldError, Typed } from "#contracts/form.ts";
import { rawFromTyped } from "#contracts/form-typed.ts";
import { Details } from "../components/details.tsx";
import { wrongWith } from "./field-errors.ts";
import type { Known } from "./known-answer.tsx";

/** Questions one after the other that are asked of everybody, or of those alone who have something to say. */
export type Run = { readonly seldom: boolean; readonly fields: readonly Field[] };

/** The questions in their order, cut where those that are seldom answered begin and end; what is known is in sight. */
export const runsOf = (fields: readonly Field[], known: Known = {}): readonly Run[] => {
  const runs: { seldom: boolean; fields: Field[] }[] = [];
  for (const field of fields) {
    const seldom = field.seldom === true && !Object.hasOwn(known, field.name);
    const last = runs.at(-1);
    if (last?.seldom === seldom) last.fields.push(field);
    else runs.push({ seldom, fields: [field] });
  }
  return runs;
};

export type SeldomProps = {
  readonly run: Run;
  readonly fields: readonly Field[];
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly children: Child;
};

/** Questions that most leave empty, behind a line that names them; open where something is typed or wrong. */
export const Seldom = ({ run, fields, typed, errors, children }: SeldomProps) => {
  const answers = rawFromTyped(fields, typed);
  const [first, ...rest] = run.fields;
  const open = run.fields.some((f) => answers[f.name] !== undefined || wrongWith(f, errors) !== undefined);
  const names = run.fields.map((f) => f.label.replace(/\?$/, "")).join("; ");
  return (
    <Details
      classes="app-seldom"
      open={open || undefined}
      summary={rest.length === 0 ? `${first?.label ?? ""} (optional)` : `Only where it applies: ${names}`}
    >
      {children}
    </Details>
  );
};
