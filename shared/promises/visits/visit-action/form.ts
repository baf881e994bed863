import type { Form, Option } from "#contracts/form.ts";
import { dateField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { asked } from "#promises/asked.ts";

/** That something which a visit asked for is done (catalogue O92). */
export const visitActionFormWith = (open: readonly Option[]): Form =>
  oneStep({
    id: "visit-action",
    title: "Record that something is done which a visit asked for",
    submit: "Record it",
    fields: [
      {
        name: "action",
        kind: "select",
        label: "What is done?",
        options: open,
        missing: "Select what is done",
      },
      dateField("on", "When was it done?", "Enter when it was done"),
      wordsField("result", "What came of it?", "Enter what came of it"),
    ],
  });

export const visitActionForm = asked(["visitActions"], (c) => visitActionFormWith(c.visitActions));
