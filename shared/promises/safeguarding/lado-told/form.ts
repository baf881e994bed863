import { dateField, lineField, oneStep, timeField, wordsField } from "#contracts/forms/fields.ts";

/** That the authority’s designated officer was told of an allegation against an adult (catalogue O124; KCSIE). */
export const ladoToldForm = oneStep({
  id: "lado-told",
  title: "The LADO was told of the allegation",
  submit: "Record it",
  lead: "The story stays in the safeguarding system. Nobody speaks with the person concerned before the LADO has advised.",
  fields: [
    dateField("on", "On which day was the LADO rung?", "Enter the day on which the LADO was rung"),
    timeField("at", "At what time?", "Enter the time at which the LADO was rung"),
    lineField("who", "With whom did you speak?", "Enter with whom you spoke"),
    lineField("reference", "Reference of the LADO or of your own note", "Enter the reference"),
    wordsField("advice", "What did they advise?", "Enter what they advised"),
  ],
});
