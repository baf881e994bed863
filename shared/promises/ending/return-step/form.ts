import type { Form, Option } from "#contracts/form.ts";
import { choiceField, dateField, lineField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { asked } from "#promises/asked.ts";

/** How one step of a phased return went (catalogue O104; TWE 16.1): what happened, not what was planned. */
const returnStepFormWith = (open: readonly Option[]): Form =>
  oneStep({
    id: "return-step",
    title: "Record a step of the return",
    submit: "Record the step",
    fields: [
      choiceField("step", "Which step is it?", "Select which step it is", open),
      choiceField(
        "went",
        "What came of it?",
        "Select what came of it",
        options(
          ["as-planned", "It was taken as planned"],
          ["partly", "It was taken in part"],
          ["later", "It is taken later"],
          ["dropped", "It is not needed any more, or did not work"],
        ),
      ),
      dateField("on", "Since which day?", "Enter since which day", {
        when: { field: "went", is: ["as-planned", "partly"] },
      }),
      dateField("new-from", "From which day instead?", "Enter from which day instead", {
        when: { field: "went", is: ["later"] },
      }),
      lineField("attended", "How did the pupil attend?", "Enter how the pupil attended", {
        hint: "From the school’s own register, for example: 8 of 10 sessions",
        when: { field: "went", is: ["as-planned", "partly"] },
      }),
      wordsField("said", "What do pupil and parents say, and what helps?", "Enter what they say"),
    ],
  });

export const returnStepForm = asked(["returnSteps"], (c) => returnStepFormWith(c.returnSteps));
