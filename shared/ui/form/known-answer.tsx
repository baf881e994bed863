import type { Child } from "hono/jsx";
import type { AnswerValue, Field, FieldError, Typed } from "#contracts/form.ts";
import { rawFromTyped } from "#contracts/form-typed.ts";
import { classNames } from "../components/class-names.ts";
import { Details } from "../components/details.tsx";
import { answerText } from "./answer-text.ts";
import { wrongWith } from "./field-errors.ts";
import { isUsual, revealedBy } from "./nesting.ts";

/** Where each filled answer comes from, in words, by the field's name. */
export type Known = Readonly<Record<string, string>>;

type Asked = {
  readonly fields: readonly Field[];
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly known: Known;
};

/** What is filled in, whether or not the choice that asks for it is made yet. */
const answerIn = (field: Field, { typed }: Asked): unknown => {
  const { when: _asked, ...alone } = field;
  return rawFromTyped([alone], typed)[field.name];
};

/** What is asked under the choice that is filled in. */
const hanging = (field: Field, p: Asked): readonly Field[] => {
  if (field.kind !== "radios" && field.kind !== "checkboxes") return [];
  const chosen = [answerIn(field, p)].flat();
  return field.options
    .filter((option) => chosen.includes(option.value))
    .flatMap((option) => revealedBy(field, option, p.fields));
};

/** Whether there is nothing to ask: the answer and all that hangs on it is known, and nothing is wrong with it. */
export const isKnown = (field: Field, p: Asked): boolean =>
  Object.hasOwn(p.known, field.name) &&
  answerIn(field, p) !== undefined &&
  wrongWith(field, p.errors) === undefined &&
  hanging(field, p).every((inner) => isKnown(inner, p));

const Line = ({ field, p }: { readonly field: Field; readonly p: Asked }) => (
  <div class="app-known__line" data-known={field.name}>
    <dt class="app-known__question">{field.label}</dt>
    <dd class="app-known__answer">
      <span class="app-lines">{answerText(field, answerIn(field, p) as AnswerValue | undefined)}</span>
      <span class="app-known__from">{p.known[field.name]}</span>
    </dd>
  </div>
);

export type KnownAnswerProps = {
  readonly field: Field;
  readonly asked: Asked;
  /** The question itself, to change its answer. */
  readonly children: Child;
};

/** An answer that is known, with its source: read and confirmed with the form, or changed behind its line. */
export const KnownAnswer = ({ field, asked, children }: KnownAnswerProps) => (
  <div class={classNames("govuk-form-group app-known", isUsual(field) && "app-usual")}>
    <dl class="app-known__list">
      {[field, ...hanging(field, asked)].map((each) => (
        <Line field={each} p={asked} />
      ))}
    </dl>
    <Details
      classes="app-known__change"
      summary={
        <>
          Change<span class="govuk-visually-hidden">: {field.label}</span>
        </>
      }
    >
      {children}
    </Details>
  </div>
);
