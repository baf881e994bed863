import { choiceField, dateField, oneStep, wordsField } from "./fields.ts";
import { options } from "./options.ts";
import { partTimeReasons } from "./own-timetable.ts";

/** A minor adjustment of a timetable, on the pupil’s page (catalogue O134; WBS 9.2, 9.7). */
export const adjustmentForm = oneStep({
  id: "adjustment",
  title: "Record a minor adjustment of the timetable",
  submit: "Record the adjustment",
  lead: "For small changes such as a later start. If the pupil misses whole sessions, refer by the route “Part-time timetable” instead.",
  fields: [
    wordsField("what", "What is different, and when?", "Enter what is different", {
      hint: "For example: starts at 9.20am on Mondays, with the learning mentor",
    }),
    choiceField("reason", "Why is it needed?", "Select why it is needed", partTimeReasons),
    dateField("from", "From which day?", "Enter the first day"),
    dateField("until", "Until which day?", "Enter the last day", {
      hint: "It has an end. A longer one is recorded anew.",
    }),
    dateField(
      "agreed-on",
      "When did the parent with whom the pupil lives agree?",
      "Enter when the parent agreed",
    ),
    choiceField(
      "authority",
      "What does the local authority’s procedure ask?",
      "Select what the authority’s procedure asks",
      options(
        ["told", "To be told, and it has been told"],
        ["return", "To be told in its next return"],
        ["not-asked", "Not to be told of a change as small as this"],
      ),
    ),
    dateField("told-on", "When was it told?", "Enter when the authority was told", {
      when: { field: "authority", is: ["told"] },
    }),
  ],
});
