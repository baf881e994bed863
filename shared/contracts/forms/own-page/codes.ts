import type { Field } from "#contracts/form.ts";
import { asSignature, comparedOnly } from "#contracts/read-by.ts";
import { options } from "../options.ts";

/** What asks for a code to one's own page: a choice that is made, so that programs which press every button send none. */
export const askPageCodeFields: readonly Field[] = [
  {
    name: "asks",
    kind: "checkboxes",
    label: "Who asks for the code?",
    options: options(["me", "I do, and the link was sent to me"]),
    missing: "Tick the box if the link was sent to you",
  },
];

/** What opens one's own page: a code that came by mail, or one from the sheet. */
export const pageCodeFields: readonly Field[] = [
  {
    name: "code",
    kind: "text",
    readBy: comparedOnly,
    label: "Your code",
    hint: "Six digits from the mail, or eight from your sheet. Each code works once.",
    max: 12,
    autocomplete: "one-time-code",
    private: true,
    missing: "Enter your code",
  },
];

/** What stands on a sheet of codes in place of a link. */
export const pageNumberFields: readonly Field[] = [
  {
    name: "number",
    kind: "text",
    readBy: comparedOnly,
    label: "The number of your page",
    hint: "Twelve letters and digits at the top of your sheet, such as ABCD-EFGH-JKLM.",
    max: 20,
    private: true,
    missing: "Enter the number of your page",
  },
];

/** The name beneath what somebody sends from their own page. */
export const ownNameField: Field = {
  name: "typed-name",
  kind: "text",
  readBy: asSignature,
  label: "Your name",
  max: 120,
  autocomplete: "name",
  private: true,
  missing: "Enter your name",
};
