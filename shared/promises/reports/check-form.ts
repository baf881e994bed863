import type { Field, Form } from "#contracts/form.ts";
import { choiceField, oneStep, severalField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { pupilWordsShared } from "#contracts/forms/report.ts";

const goes = { field: "result", is: ["send", "send-changed"] } as const;

type Checked = {
  readonly id: "report-checked" | "final-report-checked";
  readonly title: string;
  readonly changed: readonly Field[];
};

/** Text that a provider wrote is checked by staff before parents see it (catalogue 1N, O30). */
export const checkForm = ({ id, title, changed }: Checked): Form =>
  oneStep({
    id,
    title,
    submit: "Record the check",
    lead: "Read the report first. It goes to the parents only after this check.",
    fields: [
      choiceField(
        "result",
        "What happens with the report?",
        "Select what happens with the report",
        options(
          ["send", "It goes to the parents as it is"],
          ["send-changed", "It goes to the parents with changed words"],
          ["ask-again", "It does not go: the provider is asked to write it again"],
        ),
      ),
      ...changed.map((field): Field => ({ ...field, when: { field: "result", is: ["send-changed"] } })),
      { ...pupilWordsShared, when: goes },
      wordsField("why", "What is not right with it?", "Enter what is not right with it", {
        when: { field: "result", is: ["ask-again"] },
      }),
      severalField(
        "told",
        "Those who get letters on paper",
        "Select what applies",
        options(["paper", "They have been given it on paper"]),
        { optional: true, when: goes },
      ),
    ],
  });
