import { choiceField, dateField, lineField, oneStep, wordsField } from "../fields.ts";
import { options } from "../options.ts";

/** Evidence of one item of the due diligence on a provider, as a school saw it (catalogue O35 to O54, O132, O133). */
export const diligenceForm = oneStep({
  id: "due-diligence",
  title: "Evidence of due diligence",
  submit: "Record the evidence",
  lead: "Recorded once for the provider. When it runs out, nobody new starts there until it is seen again; pupils who are there go on.",
  fields: [
    dateField("on", "When did you see it?", "Enter when you saw it"),
    wordsField("evidence", "What is the evidence, and where is it kept?", "Enter what the evidence is"),
    lineField("version", "Which version, or of which date?", "Enter the version", { optional: true }),
    lineField("central-record", "Reference in the single central record", "Enter the reference", {
      optional: true,
      hint: "For checks of staff: where your single central record has them",
    }),
    dateField("until", "When does it run out?", "Enter when it runs out", {
      optional: true,
      hint: "Leave it empty if it has no last day",
    }),
    choiceField(
      "outcome",
      "Is it satisfactory?",
      "Select whether it is satisfactory",
      options(
        ["satisfactory", "Satisfactory"],
        ["not-satisfactory", "Not satisfactory: nobody new starts there. Every school of the trust is told."],
      ),
    ),
  ],
});
