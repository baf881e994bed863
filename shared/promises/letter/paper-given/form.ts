import type { Form, Option } from "#contracts/form.ts";
import { oneStep } from "#contracts/forms/fields.ts";
import { paperFields } from "#contracts/forms/paper.ts";
import { asked } from "#promises/asked.ts";

/** The same for whichever letter waits to be given. */
export const paperGivenFormWith = (waiting: readonly Option[]): Form =>
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

export const paperGivenForm = asked(["papers"], (c) => paperGivenFormWith(c.papers));
