import { dateField, lineField, oneStep } from "#contracts/forms/fields.ts";

/** The safeguarding record by its reference alone; its content stays where it is (catalogue O102; TMP 8). */
export const safeguardingReferenceForm = oneStep({
  id: "safeguarding-reference",
  title: "The safeguarding record is up to date",
  submit: "Record the reference",
  lead: "Only the reference is kept here. What happened stays in the safeguarding system.",
  fields: [
    dateField("on", "When was it brought up to date?", "Enter when it was brought up to date"),
    lineField("system", "In which system?", "Enter in which system", { hint: "For example, CPOMS" }),
    lineField("reference", "Reference there", "Enter the reference"),
  ],
});
