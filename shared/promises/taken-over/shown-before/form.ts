import type { Option } from "#contracts/form.ts";
import { choiceField, dateField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { asked } from "#promises/asked.ts";

/** What was done before the placement was taken over, as many things as were done on one day. */
const shownForm = (gaps: readonly Option[]) =>
  oneStep({
    id: "shown-before",
    title: "Show what was done before it was taken over",
    submit: "Record it",
    lead: "Only what you have seen yourself: a signed form, a letter, an entry in the system used before. What is of another day is recorded once more. What nobody can show stays a gap until it is done.",
    fields: [
      {
        name: "keys",
        kind: "checkboxes",
        label: "What was done?",
        options: gaps,
        missing: "Select what was done",
      },
      dateField("on", "When was it done?", "Enter when it was done"),
      choiceField(
        "where",
        "Where can it be seen?",
        "Select where it can be seen",
        options(
          ["paper", "On paper, in the pupil’s file"],
          ["system", "In the system used before"],
          ["provider", "At the provider, who has shown it"],
          ["elsewhere", "Elsewhere"],
        ),
      ),
      wordsField("note", "Anything that helps to find it", "Enter what helps to find it", { optional: true }),
    ],
  });

export const shownBeforeForm = asked(["gaps"], (c) => shownForm(c.gaps));
