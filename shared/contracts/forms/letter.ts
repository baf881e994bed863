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
          kind: "text",
          label: "What is the placement for?",
          hint: "Goes on after: The purpose is … For example: to help Sam feel ready to learn again",
          max: 300,
          private: true,
          missing: "Enter what the placement is for",
        },
        {
          name: "reasons",
          kind: "textarea",
          label: "Why is it arranged?",
          hint: "One reason a line",
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
          name: "report-to-role",
          kind: "text",
          label: "What is that person’s job?",
          max: 80,
          missing: "Enter the job of the person who meets the pupil",
        },
        {
          name: "responsible",
          kind: "text",
          label: "Who is responsible there?",
          max: 120,
          private: true,
          missing: "Enter who is responsible there",
        },
        {
          name: "responsible-role",
          kind: "text",
          label: "What is that person’s job?",
          max: 80,
          missing: "Enter the job of the person responsible",
        },
        {
          name: "review-how",
          kind: "text",
          label: "How is the placement reviewed?",
          hint: "For example: we will meet and talk about how each objective is going",
          max: 300,
          private: true,
          missing: "Enter how the placement is reviewed",
        },
        {
          name: "review-with",
          kind: "textarea",
          label: "Who comes to the reviews?",
          hint: "One a line, for example: you",
          max: 400,
          private: true,
          missing: "Enter who comes to the reviews",
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
          kind: "textarea",
          label: "What should the pupil bring?",
          hint: "One thing a line",
          max: 400,
          private: true,
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
