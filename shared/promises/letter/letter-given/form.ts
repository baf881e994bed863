import type { Form, Option } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import { asked } from "#promises/asked.ts";

/** How a printed letter was given (Education Act 1996 s.572): only then the notice counts. */
export const givenForm = (waiting: readonly Option[]): Form => ({
  id: "letter-given",
  title: "Record that the letter was given",
  submit: "Record it",
  steps: [
    {
      id: "letter-given",
      title: "Record that the letter was given",
      lead: "A posted letter counts from the second working day after posting.",
      fields: [
        {
          name: "to",
          kind: "radios",
          label: "To whom?",
          options: waiting,
          missing: "Select to whom the letter was given",
        },
        {
          name: "how",
          kind: "radios",
          label: "How?",
          options: options(
            ["by-hand", "Handed over"],
            ["left-at-address", "Left at the address"],
            ["post", "Posted, first class or signed for"],
          ),
          missing: "Select how the letter was given",
        },
        { name: "on", kind: "date", label: "When?", missing: "Enter when the letter was given" },
      ],
    },
  ],
});

export const letterGivenForm = asked(["waiting"], (c) => givenForm(c.waiting));
