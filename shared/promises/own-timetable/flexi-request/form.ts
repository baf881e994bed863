import type { Form } from "#contracts/form.ts";
import { dateField, lineField, oneStep, wordsField } from "#contracts/forms/fields.ts";

/** The parents’ request in writing, and the meeting that is offered (catalogue O117; WBS 10.4). */
export const flexiRequestForm: Form = oneStep({
  id: "flexi-request",
  title: "Record the parents’ request for flexi-schooling",
  submit: "Record the request",
  lead: "The request is in writing, and a meeting is offered. The headteacher decides. There is usually no second request in the same school year.",
  fields: [
    dateField("received-on", "When did the request come?", "Enter when the request came"),
    lineField("from", "From whom?", "Enter from whom it came"),
    wordsField("asks", "What do the parents ask for, and why?", "Enter what the parents ask for"),
    dateField("meeting-offered-on", "When was a meeting offered?", "Enter when a meeting was offered"),
    wordsField(
      "another-why",
      "If there was a request this school year already: why is this one taken?",
      "Enter why",
      {
        optional: true,
        hint: "For example, that the child’s health has changed since",
      },
    ),
  ],
});
