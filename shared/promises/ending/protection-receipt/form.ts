import { choiceField, dateField, lineField, oneStep } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

const whenConfirmed = { when: { field: "outcome", is: ["confirmed"] } } as const;
const whenNot = { when: { field: "outcome", is: ["chased"] } } as const;

/** That the child-protection file has come to the next school (KCSIE, part two), or that it was asked for again. */
export const protectionReceiptForm = oneStep({
  id: "protection-receipt",
  title: "Receipt of the child-protection file",
  submit: "Record it",
  fields: [
    choiceField(
      "outcome",
      "Is its receipt confirmed?",
      "Select whether its receipt is confirmed",
      options(
        ["confirmed", "Yes, they have confirmed that they have it"],
        ["chased", "Not yet: they were asked again"],
      ),
    ),
    lineField("confirmed-by", "Who confirmed it?", "Enter who confirmed it", whenConfirmed),
    dateField("confirmed-on", "On which day?", "Enter the day on which it was confirmed", whenConfirmed),
    choiceField(
      "how",
      "How?",
      "Select how it was confirmed",
      options(["in-writing", "In writing"], ["by-telephone", "By telephone"], ["signed", "By a signature"]),
      whenConfirmed,
    ),
    lineField("asked-whom", "Who was asked again?", "Enter who was asked again", whenNot),
    dateField("again-on", "When do you look at it again?", "Enter when you look at it again", whenNot),
  ],
});
