import type { JSX } from "hono/jsx/jsx-runtime";
import { Checkboxes } from "#ui/controls/checkboxes.tsx";
import { DateInput, type DatePart, dateParts } from "#ui/controls/date-input.tsx";
import { ErrorMessage } from "#ui/controls/error-message.tsx";
import { Fieldset } from "#ui/controls/fieldset.tsx";
import { FileUpload } from "#ui/controls/file-upload.tsx";
import { Hint } from "#ui/controls/hint.tsx";
import { Input, type InputProps } from "#ui/controls/input.tsx";
import { Label } from "#ui/controls/label.tsx";
import { Radios } from "#ui/controls/radios.tsx";
import { Select } from "#ui/controls/select.tsx";
import { CharacterCount, Textarea } from "#ui/controls/textarea.tsx";
import {
  controlProps,
  flag,
  list,
  number,
  type Options,
  sizeOf,
  text,
  under,
  words,
} from "./fixture-options.ts";

type Drawn = (o: Options) => JSX.Element;

const choices = (o: Options) =>
  list(o, "items").map((item) => ({
    value: text(item, "value") ?? "",
    label: words(item),
    hint: words(under(item, "hint")),
    conditional: words(under(item, "conditional")),
    disabled: flag(item, "disabled"),
  }));

const checked = (o: Options): string[] =>
  list(o, "items")
    .filter((item) => item.checked ?? (o.values as readonly unknown[] | undefined)?.includes(item.value))
    .map((item) => text(item, "value") ?? "");

const dateValue = (o: Options, part: DatePart) =>
  text(under(o, "values"), part) ??
  text(under(o, "values"), `${text(o, "namePrefix")}-${part}`) ??
  text(under(o, part), "value");

const dateValues = (o: Options) => Object.fromEntries(dateParts.map((part) => [part, dateValue(o, part)]));

const wrongParts = (o: Options): DatePart[] => dateParts.filter((part) => under(o, part)?.error === true);

/** Our form controls, drawn from the options of the macro of the same name. */
export const controls: Readonly<Record<string, Drawn>> = {
  label: (o) => (
    <Label
      for={text(o, "for")}
      size={sizeOf(o)}
      isPageHeading={flag(o, "isPageHeading")}
      classes={sizeOf(o) ? undefined : text(o, "classes")}
    >
      {words(o)}
    </Label>
  ),
  hint: (o) => (
    <Hint id={text(o, "id")} classes={text(o, "classes")}>
      {words(o)}
    </Hint>
  ),
  "error-message": (o) => (
    <ErrorMessage id={text(o, "id")} classes={text(o, "classes")} prefix={text(o, "visuallyHiddenText")}>
      {words(o)}
    </ErrorMessage>
  ),
  fieldset: (o) => (
    <Fieldset
      legend={words(under(o, "legend"))}
      legendClasses={text(under(o, "legend"), "classes")}
      isPageHeading={flag(under(o, "legend"), "isPageHeading")}
      describedBy={text(o, "describedBy")}
      role={text(o, "role")}
      classes={text(o, "classes")}
    >
      {words(o)}
    </Fieldset>
  ),
  input: (o) => (
    <Input
      {...controlProps(o)}
      value={text(o, "value")}
      type={text(o, "type") as InputProps["type"]}
      prefix={text(under(o, "prefix"), "text")}
      suffix={text(under(o, "suffix"), "text")}
      inputmode={text(o, "inputmode") as InputProps["inputmode"]}
      autocomplete={text(o, "autocomplete")}
      autocapitalize={text(o, "autocapitalize") as InputProps["autocapitalize"]}
      spellcheck={flag(o, "spellcheck")}
      disabled={flag(o, "disabled")}
    />
  ),
  "file-upload": (o) => (
    <FileUpload
      {...controlProps(o)}
      accept={text(under(o, "attributes"), "accept")}
      disabled={flag(o, "disabled")}
      groupClasses={text(under(o, "formGroup"), "classes")}
    />
  ),
  textarea: (o) => (
    <Textarea
      {...controlProps(o)}
      value={text(o, "value")}
      rows={number(o, "rows")}
      autocomplete={text(o, "autocomplete")}
      spellcheck={flag(o, "spellcheck")}
    />
  ),
  "character-count": (o) => (
    <CharacterCount
      {...controlProps(o)}
      value={text(o, "value")}
      rows={number(o, "rows")}
      spellcheck={flag(o, "spellcheck")}
      maxlength={number(o, "maxlength") ?? 0}
      threshold={number(o, "threshold")}
    />
  ),
  "date-input": (o) => (
    <DateInput
      {...controlProps(o)}
      name={text(o, "namePrefix") ?? ""}
      values={dateValues(o)}
      errorParts={wrongParts(o)}
      birthday={list(o, "items").some((item) => item.autocomplete === "bday-day")}
    />
  ),
  select: (o) => (
    <Select
      {...controlProps(o)}
      value={
        text(o, "value") ??
        text(
          list(o, "items").find((item) => item.selected),
          "value",
        )
      }
      items={list(o, "items").map((item) => ({
        value: text(item, "value") ?? "",
        text: text(item, "text") ?? "",
        disabled: flag(item, "disabled"),
      }))}
    />
  ),
  radios: (o) => <Radios {...controlProps(o)} items={choices(o)} value={text(o, "value") ?? checked(o)[0]} />,
  checkboxes: (o) => <Checkboxes {...controlProps(o)} items={choices(o)} values={checked(o)} />,
};
