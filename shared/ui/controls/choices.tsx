import type { Child } from "hono/jsx";
import { classNames } from "../components/class-names.ts";
import { type ControlProps, describedBy, FormGroup, HintAndError } from "./control.tsx";
import { Fieldset } from "./fieldset.tsx";
import { Hint } from "./hint.tsx";
import { Label } from "./label.tsx";

/** `conditional` is shown only while this choice holds (always without script). */
export type Choice = {
  readonly value: string;
  readonly label: Child;
  readonly hint?: Child;
  readonly conditional?: Child;
  readonly disabled?: boolean | undefined;
};
export type ChoicesProps = ControlProps & {
  readonly items: readonly Choice[];
  readonly legendClasses?: string | undefined;
};

type Kind = "radios" | "checkboxes";
type ItemProps = {
  readonly kind: Kind;
  readonly name: string;
  readonly id: string;
  readonly choice: Choice;
  readonly checked: boolean;
};

const Item = ({ kind, name, id, choice, checked }: ItemProps) => (
  <>
    <div class={`govuk-${kind}__item`}>
      <input
        class={`govuk-${kind}__input`}
        id={id}
        name={name}
        type={kind === "radios" ? "radio" : "checkbox"}
        value={choice.value}
        checked={checked}
        disabled={choice.disabled}
        data-aria-controls={choice.conditional ? `conditional-${id}` : undefined}
        aria-describedby={choice.hint ? `${id}-item-hint` : undefined}
      />
      <Label for={id} classes={`govuk-${kind}__label`}>
        {choice.label}
      </Label>
      {choice.hint ? (
        <Hint id={`${id}-item-hint`} classes={`govuk-${kind}__hint`}>
          {choice.hint}
        </Hint>
      ) : null}
    </div>
    {choice.conditional ? (
      <div
        class={classNames(`govuk-${kind}__conditional`, !checked && `govuk-${kind}__conditional--hidden`)}
        id={`conditional-${id}`}
      >
        {choice.conditional}
      </div>
    ) : null}
  </>
);

type AllProps = {
  readonly kind: Kind;
  readonly p: ChoicesProps;
  readonly chosen: readonly string[];
  readonly list: string | false | undefined;
};

/** Radios and checkboxes alike: the first choice carries the plain id, so that the error summary can lead to it. */
export const Choices = ({ kind, p, chosen, list }: AllProps) => {
  const id = p.id ?? p.name;
  return (
    <FormGroup error={p.error} classes={p.groupClasses}>
      <Fieldset
        legend={p.label}
        legendSize={p.labelSize}
        legendClasses={p.legendClasses}
        isPageHeading={p.isPageHeading}
        describedBy={describedBy(id, p)}
      >
        <HintAndError id={id} hint={p.hint} error={p.error} />
        <div class={classNames(`govuk-${kind}`, list, p.classes)} data-module={`govuk-${kind}`}>
          {p.items.map((choice, index) => (
            <Item
              kind={kind}
              name={p.name}
              id={index === 0 ? id : `${id}-${index + 1}`}
              choice={choice}
              checked={chosen.includes(choice.value)}
            />
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  );
};
