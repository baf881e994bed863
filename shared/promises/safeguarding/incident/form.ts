import {
  choiceField,
  dateField,
  lineField,
  oneStep,
  severalField,
  timeField,
  wordsField,
} from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** An incident at the provider, serious or a broken rule (catalogue O29, O95): reference, time and decision; its story stays in the school's own system. */
export const incidentForm = oneStep({
  id: "incident",
  title: "Record an incident or a broken rule",
  submit: "Record the incident",
  lead: "What happened is written in the school’s own system. Here: its reference there, when it was, and what was decided.",
  fields: [
    lineField("reference", "Reference in the school’s system", "Enter the reference in the school’s system"),
    dateField("on", "On which day?", "Enter the day of the incident"),
    timeField("at", "At what time?", "Enter the time of the incident"),
    choiceField(
      "decision",
      "What was decided?",
      "Select what was decided",
      options(
        ["not-yet", "Nothing yet"],
        ["continue", "The placement goes on"],
        ["support", "It goes on with more support or a changed risk assessment"],
        ["review", "A review is held sooner"],
        ["end", "It ends", "The last day is recorded after this"],
        [
          "not-serious",
          "Nothing: it is not serious",
          "A broken rule or unsafe behaviour of which the parents are told",
        ],
      ),
    ),
    severalField(
      "decided-by",
      "Who decided?",
      "Select who decided",
      options(
        ["ap-lead", "AP lead"],
        ["headteacher", "Headteacher"],
        ["dsl", "Designated safeguarding lead"],
      ),
      { when: { field: "decision", is: ["continue", "support", "review", "end"] } },
    ),
    wordsField("why", "Why?", "Enter why", {
      when: { field: "decision", is: ["continue", "support", "review", "end"] },
    }),
  ],
});
