import type { Field } from "../form.ts";
import { choiceField, dateField, lineField, oneStep, severalField, wordsField } from "./fields.ts";
import { options } from "./options.ts";

const said = (to: "school" | "parents"): readonly Field[] => {
  const hint = to === "school" ? {} : { hint: "Empty: as the provider wrote it", optional: true as const };
  return [
    wordsField("engagement", "How does the pupil take part?", "Enter how the pupil takes part", hint),
    wordsField(
      "progress",
      "What progress has there been towards the targets?",
      "Enter the progress towards the targets",
      hint,
    ),
    wordsField("behaviour", "How is behaviour?", "Enter how behaviour is", hint),
    wordsField("welfare", "How is the pupil’s welfare?", "Enter how the pupil’s welfare is", hint),
  ];
};

/** The provider's report of a term (catalogue O93; CRE 6, TWE 14.3): answered behind a link, or recorded by staff. */
export const progressReportForm = oneStep({
  id: "progress-report",
  title: "Progress report",
  submit: "Send the report",
  lead: "School staff read it before the parents do. A concern about safety does not belong here: ring the school.",
  fields: [
    dateField("covers-to", "Up to which day does it report?", "Enter the day up to which it reports"),
    {
      name: "sessions-attended",
      kind: "number",
      label: "How many sessions did the pupil attend since the last report?",
      min: 0,
      max: 400,
      missing: "Enter how many sessions the pupil attended",
    },
    {
      name: "sessions-missed",
      kind: "number",
      label: "How many sessions did the pupil miss?",
      min: 0,
      max: 400,
      missing: "Enter how many sessions the pupil missed",
    },
    ...said("school"),
    lineField("typed-name", "Who wrote it?", "Enter who wrote it"),
  ],
});

/** Text that a provider wrote is checked by staff before parents see it (catalogue 1N, O30). */
export const reportCheckedForm = oneStep({
  id: "report-checked",
  title: "Check the provider’s report for the parents",
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
    ...said("parents").map((field): Field => ({ ...field, when: { field: "result", is: ["send-changed"] } })),
    wordsField("why", "What is not right with it?", "Enter what is not right with it", {
      when: { field: "result", is: ["ask-again"] },
    }),
    severalField(
      "told",
      "Those who get letters on paper",
      "Select what applies",
      options(["paper", "They have been given it on paper"]),
      { optional: true, when: { field: "result", is: ["send", "send-changed"] } },
    ),
  ],
});

/** The provider's last report, before the pupil comes back (catalogue O105, TWE 16.2). */
export const finalReportForm = oneStep({
  id: "final-report",
  title: "Final report",
  submit: "Send the final report",
  fields: [
    wordsField(
      "attainment",
      "What did the pupil attain, and what progress was there?",
      "Enter attainment and progress",
    ),
    {
      name: "sessions-attended",
      kind: "number",
      label: "How many sessions did the pupil attend in all?",
      min: 0,
      max: 1000,
      missing: "Enter how many sessions the pupil attended",
    },
    {
      name: "sessions-missed",
      kind: "number",
      label: "How many sessions did the pupil miss in all?",
      min: 0,
      max: 1000,
      missing: "Enter how many sessions the pupil missed",
    },
    wordsField(
      "behaviour-change",
      "What shows that behaviour has changed?",
      "Enter what shows that behaviour has changed",
    ),
    wordsField("helps", "What helps this pupil most?", "Enter what helps this pupil most"),
    lineField("typed-name", "Who wrote it?", "Enter who wrote it"),
  ],
});
