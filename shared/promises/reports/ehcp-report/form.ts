import { choiceField, dateField, lineField, oneStep } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** What the provider reports serves the review of the education, health and care plan too (catalogue O93; CRE 6). */
export const ehcpReportForm = oneStep({
  id: "ehcp-report",
  title: "Give the report to the plan’s review",
  submit: "Record it",
  lead: "For the annual review of the pupil’s education, health and care plan.",
  fields: [
    dateField("on", "When was it given?", "Enter when it was given"),
    choiceField(
      "how",
      "How was it given?",
      "Select how it was given",
      options(
        ["filed", "It lies with the papers of the next annual review"],
        ["sent", "It was sent to the authority’s SEN team"],
        ["held", "It was before the annual review, which has been held"],
      ),
    ),
    lineField("where", "Where is it, or who has it?", "Enter where it is, or who has it"),
  ],
});
