import type { Field, FieldError, Option, Typed } from "#contracts/form.ts";
import { ErrorMessage } from "#ui/controls/error-message.tsx";
import { FieldControl } from "#ui/form/field-control.tsx";
import { wrongWith } from "#ui/form/field-errors.ts";
import { registerWords } from "./words.ts";

const say = registerWords.ask;

/** The two answers that are a tap each; everything else is one tap further. */
const large: readonly string[] = ["present", "absent"];

type RowProps = {
  /** The questions about one pupil in one session: the answer first. */
  readonly fields: readonly Field[];
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
};

type ChoiceProps = {
  readonly name: string;
  readonly option: Option;
  readonly id: string;
  readonly chosen: boolean;
  readonly wrong: boolean;
};

const Choice = ({ name, option, id, chosen, wrong }: ChoiceProps) => (
  <div class="app-mark__choice">
    <input
      class="app-mark__input"
      type="radio"
      id={id}
      name={name}
      value={option.value}
      checked={chosen}
      {...(wrong ? { "aria-invalid": "true" } : {})}
    />
    <label class="app-mark__label" for={id}>
      {option.label}
    </label>
  </div>
);

const textOf = (typed: Typed, name: string): string =>
  Object.hasOwn(typed, name) && typeof typed[name] === "string" ? typed[name] : "";

/** Which of the further questions stands under which answer; the note stands under all. */
const under = (fields: readonly Field[], option: Option): readonly Field[] =>
  fields.filter((f) => f.when?.is.length === 1 && f.when.is[0] === option.value);

const notes = (fields: readonly Field[]): readonly Field[] =>
  fields.filter((f) => f.when !== undefined && f.when.is.length > 1);

/** Open where something in it was chosen, typed or is wrong: nothing that counts is out of sight. */
const isOpen = (fields: readonly Field[], typed: Typed, errors: readonly FieldError[]): boolean => {
  const [answer, ...further] = fields;
  const chosen = answer ? textOf(typed, answer.name) : "";
  return (
    (chosen !== "" && !large.includes(chosen)) ||
    further.some((f) => textOf(typed, f.name) !== "" || wrongWith(f, errors) !== undefined)
  );
};

/** One pupil in one session: “Here” and “Not here” as large targets, anything else one tap further, without a script. */
export const MarkRow = ({ fields, typed, errors }: RowProps) => {
  const [answer] = fields;
  if (answer?.kind !== "radios") return null;
  const { name, options, hint, label } = answer;
  const error = wrongWith(answer, errors)?.message;
  const chosen = textOf(typed, name);
  const first = options.filter((o) => large.includes(o.value));
  const rest = options.filter((o) => !large.includes(o.value));
  // The first answer has the field's own id: an error leads to it.
  const ids = new Map([...first, ...rest].map((o, i) => [o.value, i === 0 ? name : `${name}-${o.value}`]));
  const choice = (option: Option) => (
    <Choice
      name={name}
      option={option}
      id={ids.get(option.value) ?? name}
      chosen={option.value === chosen}
      wrong={error !== undefined}
    />
  );
  const described = [hint ? `${name}-hint` : "", error ? `${name}-error` : ""].filter(Boolean).join(" ");
  const further = (each: readonly Field[]) =>
    each.map((field) => (
      <FieldControl
        field={field}
        fields={fields}
        typed={typed}
        errors={errors}
        idPrefix=""
        standing="revealed"
      />
    ));
  return (
    <fieldset
      class={error ? "app-mark app-mark--wrong" : "app-mark"}
      {...(described ? { "aria-describedby": described } : {})}
    >
      <legend class="app-mark__name">{label}</legend>
      {hint ? (
        <div id={`${name}-hint`} class="app-mark__hint">
          {hint}
        </div>
      ) : null}
      {error ? <ErrorMessage id={`${name}-error`}>{error}</ErrorMessage> : null}
      <div class="app-mark__row">
        {first.map(choice)}
        <details class="app-mark__more" open={isOpen(fields, typed, errors)}>
          <summary class="app-mark__summary">
            {say.more}
            <span class="govuk-visually-hidden">{say.moreAbout(label)}</span>
          </summary>
          {rest.map((option) => (
            <>
              {choice(option)}
              {further(under(fields, option))}
            </>
          ))}
          {further(notes(fields))}
        </details>
      </div>
    </fieldset>
  );
};
