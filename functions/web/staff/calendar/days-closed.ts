import { withClosure, withInsetDay } from "#casework/school/change-calendar.ts";
import type { Field, Form } from "#contracts/form.ts";
import { choiceField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { onRecord } from "#contracts/read-by.ts";
import { newPage, takenOver } from "./change.ts";

/** The school is closed, and a provider may be open: sessions there never vanish without a question (findings K2.3). */
const atProviders: Field = choiceField(
  "providers",
  "Do pupils go to their providers on that day?",
  "Select whether pupils go to their providers",
  options(["open", "Yes, they are expected there"], ["closed", "No, nobody is expected at a provider"]),
  {
    optional: true,
    hint: "If you choose neither, your policy decides. Where nobody is expected, days that a letter names are moved",
  },
);

/** A day on which staff are in and pupils are not. */
export const insetForm: Form = {
  id: "inset-day",
  title: "Add an INSET day",
  submit: "Add the INSET day",
  steps: [
    {
      id: "inset-day",
      title: "Add an INSET day",
      lead: takenOver,
      fields: [
        {
          name: "date",
          kind: "date",
          label: "Which day?",
          hint: "A day inside a term that is a school day so far",
          missing: "Enter the date of the INSET day",
        },
        atProviders,
      ],
    },
  ],
};

export const insetNewPage = newPage(insetForm, "/calendar/inset-days/new", "date", (a) =>
  withInsetDay(String(a.date), a.providers === "closed" ? "closed" : "open"),
);

/** A day on which the school had to close. */
export const closureForm: Form = {
  id: "closure",
  title: "Add a closure",
  submit: "Add the closure",
  steps: [
    {
      id: "closure",
      title: "Add a closure",
      lead: takenOver,
      fields: [
        {
          name: "date",
          kind: "date",
          label: "On which day is the school closed?",
          missing: "Enter the date of the closure",
        },
        {
          name: "reason",
          kind: "text",
          readBy: onRecord,
          label: "Why?",
          hint: "Mails and explanations of dates say it. For example: snow",
          max: 80,
          missing: "Enter why the school is closed",
        },
        atProviders,
        choiceField(
          "tell",
          "Tell providers and parents now?",
          "Select whether they are told by mail",
          options(
            ["yes", "Yes, mail the providers and the parents of that day’s pupils"],
            ["no", "No, we tell them ourselves"],
          ),
          { optional: true, hint: "Parents without e-mail stay a task: tell them yourselves" },
        ),
      ],
    },
  ],
};

export const closureNewPage = newPage(closureForm, "/calendar/closures/new", "date", (a) =>
  withClosure({
    date: String(a.date),
    reason: String(a.reason),
    providers: a.providers === "closed" ? "closed" : "open",
    ...(a.tell === "yes" ? { tell: "yes" } : {}),
  }),
);
