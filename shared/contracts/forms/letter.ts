import type { Form, Option } from "../form.ts";
import { options } from "./options.ts";

/** The words of the notification letter (catalogue O25 and O26; TWE 12.1 to 12.4); dates and times come from the timetable. */
export const letterForm: Form = {
  id: "letter",
  title: "Notification letter",
  submit: "Save and see the letter",
  steps: [
    {
      id: "letter",
      title: "What the letter says",
      lead: "Dates, times, days and the provider's address are taken from what is recorded. Write in words that a parent understands.",
      fields: [
        {
          name: "purpose",
          kind: "textarea",
          label: "What is the placement for?",
          max: 1500,
          private: true,
          missing: "Enter what the placement is for",
        },
        {
          name: "reasons",
          kind: "textarea",
          label: "Why is it arranged?",
          max: 1500,
          private: true,
          missing: "Enter why it is arranged",
        },
        {
          name: "objectives",
          kind: "textarea",
          label: "What should be better at the end?",
          hint: "One objective a line",
          max: 1500,
          private: true,
          missing: "Enter what should be better at the end",
        },
        {
          name: "report-to",
          kind: "text",
          label: "Who meets the pupil on the first day?",
          max: 120,
          private: true,
          missing: "Enter who meets the pupil on the first day",
        },
        {
          name: "responsible",
          kind: "text",
          label: "Who is responsible at the provider?",
          max: 120,
          private: true,
          missing: "Enter who is responsible at the provider",
        },
        {
          name: "review",
          kind: "text",
          label: "How and when is it reviewed?",
          max: 300,
          private: true,
          missing: "Enter how and when it is reviewed",
        },
        {
          name: "transport",
          kind: "text",
          label: "How does the pupil get there and back?",
          max: 300,
          private: true,
          missing: "Enter how the pupil gets there and back",
        },
        {
          name: "bring",
          kind: "text",
          label: "What should the pupil bring?",
          max: 300,
          private: true,
          optional: true,
          missing: "Enter what the pupil should bring",
        },
      ],
    },
  ],
};

/** How a printed letter was given (Education Act 1996 s.572): only then the notice counts. */
export const givenForm = (waiting: readonly Option[]): Form => ({
  id: "letter-given",
  title: "Record that the letter was given",
  submit: "Record it",
  steps: [
    {
      id: "letter-given",
      title: "Record that the letter was given",
      lead: "A posted letter counts from the second working day after posting.",
      fields: [
        {
          name: "to",
          kind: "radios",
          label: "To whom?",
          options: waiting,
          missing: "Select to whom the letter was given",
        },
        {
          name: "how",
          kind: "radios",
          label: "How?",
          options: options(
            ["by-hand", "Handed over"],
            ["left-at-address", "Left at the address"],
            ["post", "Posted, first class or signed for"],
          ),
          missing: "Select how the letter was given",
        },
        { name: "on", kind: "date", label: "When?", missing: "Enter when the letter was given" },
      ],
    },
  ],
});

/** A parent's written agreement to shorter notice (placements by agreement only; never a direction). */
export const shortenForm: Form = {
  id: "notice-shortened",
  title: "Shorter notice agreed in writing",
  submit: "Record the agreement",
  steps: [
    {
      id: "notice-shortened",
      title: "Shorter notice agreed in writing",
      lead: "Only the parent can agree to shorter notice, and only in writing.",
      fields: [
        {
          name: "agreed-on",
          kind: "date",
          label: "When did the parent agree?",
          missing: "Enter when the parent agreed",
        },
        {
          name: "where",
          kind: "text",
          label: "Where is the written agreement kept?",
          max: 300,
          private: true,
          missing: "Enter where the written agreement is kept",
        },
      ],
    },
  ],
};
