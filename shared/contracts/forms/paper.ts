import type { Field, Form, Option } from "../form.ts";
import { dateField, oneStep } from "./fields.ts";
import { options } from "./options.ts";

/** How and when a printed letter was given (Education Act 1996 s.572). */
export const paperFields: readonly Field[] = [
  {
    name: "how",
    kind: "radios",
    label: "How was it given?",
    options: options(
      ["by-hand", "Handed over"],
      ["left-at-address", "Left at the address"],
      ["post", "Posted, with postage paid"],
    ),
    missing: "Select how it was given",
  },
  dateField("on", "When?", "Enter when it was given"),
];

/** The same for whichever letter waits to be given. */
export const paperGivenForm = (waiting: readonly Option[]): Form =>
  oneStep({
    id: "paper-given",
    title: "Mark a printed letter as given",
    submit: "Mark it as given",
    fields: [
      {
        name: "paper",
        kind: "select",
        label: "Which letter?",
        options: waiting,
        missing: "Select which letter",
      },
      ...paperFields,
    ],
  });
