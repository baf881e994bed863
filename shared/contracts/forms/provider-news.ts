import type { Field, Form, Option } from "../form.ts";
import {
  choiceField,
  dateField,
  lineField,
  oneStep,
  severalField,
  timeField,
  wordsField,
  yesNoField,
} from "./fields.ts";
import { options } from "./options.ts";

const incident = (pupils: readonly Option[]): readonly Field[] =>
  pupils.length === 0
    ? []
    : [
        severalField("pupils", "Which pupils was it about?", "Choose the pupils", pupils, {
          when: { field: "what", is: ["incident"] },
        }),
        dateField("on", "On which day was it?", "Enter the day", {
          when: { field: "what", is: ["incident"] },
        }),
        timeField("at", "At what time?", "Enter the time", { when: { field: "what", is: ["incident"] } }),
      ];

/** What a provider tells of itself behind a mailed link (catalogue O95, O103); `pupils`: whom this link may name at all. */
export const providerNewsForm = (pupils: readonly Option[]): Form =>
  oneStep({
    id: "provider-news",
    title: "Tell the school something",
    submit: "Tell the school",
    lead: "It reaches the safeguarding lead and the leader for alternative provision at once. Worried about a child? Do not write it here: ring the school. In danger now: ring 999.",
    fields: [
      choiceField(
        "what",
        "What has happened?",
        "Choose what has happened",
        options(
          ["staff", "Our staff have changed"],
          ["site", "Our address has changed, or we use another site"],
          ...(pupils.length > 0
            ? ([["incident", "A serious incident with a pupil", "Ring the school as well"]] as const)
            : []),
        ),
      ),
      wordsField("who", "Who is new or has left, and in which work?", "Enter who is new or has left", {
        when: { field: "what", is: ["staff"] },
      }),
      yesNoField("checked", "Are the checks of new staff done?", "Choose whether the checks are done", {
        when: { field: "what", is: ["staff"] },
        hint: "Please send the school the written confirmation too",
      }),
      wordsField("site", "Which address, for what, and from which day?", "Enter the address and the day", {
        hint: "A site of a partner too, if pupils learn there",
        when: { field: "what", is: ["site"] },
      }),
      ...incident(pupils),
      lineField("typed-name", "Your name", "Enter your name"),
    ],
  });
